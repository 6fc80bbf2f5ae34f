import type { Range } from '../document';
import type { Edit } from '../finding';
import type { JsonArray, JsonObject } from '../parse/json';

/**
 * Edits of JSON text that leave every byte alone which they are not about. What is added is laid out
 * as its neighbours are. The text must be JSON.
 */

/** Something to be written: given the indent of its line, or nothing where all stands in one line. */
export type Written = (indent: string | undefined) => string;

export function written(value: unknown): Written {
	return (indent) =>
		indent === undefined
			? JSON.stringify(value)
			: JSON.stringify(value, null, step).replaceAll('\n', `\n${indent}`);
}

export function writtenMember(name: string, value: unknown): Written {
	return (indent) => `${JSON.stringify(name)}: ${written(value)(indent)}`;
}

const step = '  ';

/** A list or an object that loses some of its parts and gains others, which stand at its end. */
export function changing(
	text: string,
	json: JsonArray | JsonObject,
	gone: ReadonlySet<number>,
	more: readonly Written[]
): readonly Edit[] {
	const parts = partsOf(json);
	const removed = parts.flatMap((_, at) => (gone.has(at) ? at : []));
	if (removed.length < parts.length) {
		return [
			...removed.map((at) => removal(parts, gone, at)),
			...inserting(text, json, parts.length, more)
		];
	}
	if (more.length === 0 && parts.length > 0) return [{ range: within(json), text: '' }];
	return inserting(text, json, 0, more, parts);
}

/** Parts are added before the one at this place, or at the end. */
export function inserting(
	text: string,
	json: JsonArray | JsonObject,
	at: number,
	more: readonly Written[],
	instead: readonly Range[] = []
): readonly Edit[] {
	if (more.length === 0) return [];
	const parts = partsOf(json);
	const [first, last] = [parts[0], parts.at(-1)];
	if (!first || !last) return [{ range: within(json), text: filling(text, json, more) }];
	const gap = gapOf(text, json);
	const line = gap.lastIndexOf('\n');
	const indent = line < 0 ? undefined : gap.slice(line + 1);
	const pieces = more.map((write) => write(indent)).join(`,${gap}`);
	if (instead.length > 0) return [{ range: { from: first.from, to: last.to }, text: pieces }];
	const before = parts[at - 1];
	return before
		? [{ range: { from: before.to, to: before.to }, text: `,${gap}${pieces}` }]
		: [{ range: { from: first.from, to: first.from }, text: `${pieces},${gap}` }];
}

/** With the comma before it, or behind it where nothing stays before it. */
function removal(parts: readonly Range[], gone: ReadonlySet<number>, at: number): Edit {
	const [here, before, after] = [parts[at], parts[at - 1], parts[at + 1]];
	if (!here) throw new Error(`visual: there is no part ${at} to remove`);
	const first = parts.every((_, each) => each >= at || gone.has(each));
	const range =
		first && after
			? { from: here.from, to: after.from }
			: { from: before ? before.to : here.from, to: here.to };
	return { range, text: '' };
}

/** The first parts of what was empty. */
function filling(text: string, json: JsonArray | JsonObject, more: readonly Written[]): string {
	if (!text.includes('\n')) return more.map((write) => write(undefined)).join(',');
	const outer = indentAt(text, json.range.from);
	const inner = outer + step;
	return `\n${inner}${more.map((write) => write(inner)).join(`,\n${inner}`)}\n${outer}`;
}

/** The white space that stands before each part but the first. */
function gapOf(text: string, json: JsonArray | JsonObject): string {
	const [first, second] = partsOf(json);
	if (!first) return '';
	if (second) {
		const between = text.slice(first.to, second.from);
		return between.slice(between.indexOf(',') + 1);
	}
	const before = text.slice(json.range.from + 1, first.from);
	return before === '' && /[\n ]/.test(text) ? ' ' : before;
}

/** The white space at the start of the line. */
export function indentAt(text: string, at: number): string {
	const line = text.lastIndexOf('\n', at - 1) + 1;
	return /^[ \t]*/.exec(text.slice(line, at))?.[0] ?? '';
}

function partsOf(json: JsonArray | JsonObject): readonly Range[] {
	return (json.type === 'array' ? json.items : json.members).map(({ range }) => range);
}

/** What stands between the brackets. */
function within({ range }: JsonArray | JsonObject): Range {
	return { from: range.from + 1, to: range.to - 1 };
}
