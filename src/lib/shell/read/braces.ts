import type { Part, Word } from '../syntax';
import { Fault } from './cursor';
import { withHome } from './homes';

/** A character that was typed without quotes, or a part that stays as it is. */
type Item = string | Part;

const mostWords = 10_000;
const deepest = 100;
/** Three numbers of fifteen figures, and what stands between. */
const longestSequence = 60;

/** The words that bash makes of one with `{a,b}` or `{1..3}` in it; mostly the one alone. */
export function braced(word: Word): readonly Word[] {
	if (!word.some((part) => part.kind === 'text' && !part.quoted && part.text.includes('{'))) {
		return [word];
	}
	const items = word.flatMap((part): Item[] =>
		part.kind === 'text' && !part.quoted ? [...part.text] : [part]
	);
	return alternatives(items, 0).map(joined);
}

function alternatives(items: readonly Item[], depth: number): readonly (readonly Item[])[] {
	if (depth > deepest) throw new Fault('{…} is nested too deeply');
	const group = firstGroup(items);
	if (!group) return [items];
	const before = items.slice(0, group.start);
	const middles =
		group.sequence?.map((text) => [...text]) ??
		choicesOf(items, group).flatMap((choice) => alternatives(choice, depth + 1));
	const afters = alternatives(items.slice(group.end + 1), depth + 1);
	if (middles.length * afters.length > mostWords) {
		throw new Fault(`{…} makes more than ${mostWords} words`);
	}
	return middles.flatMap((middle) => afters.map((after) => [...before, ...middle, ...after]));
}

/** What stands between braces and makes several words. */
interface Group {
	readonly start: number;
	readonly end: number;
	readonly commas: readonly number[];
	readonly sequence: readonly string[] | undefined;
}

/** In one go, however many braces have no other or make nothing. */
function firstGroup(items: readonly Item[]): Group | undefined {
	const open: { readonly start: number; readonly commas: number[] }[] = [];
	let first: Group | undefined;
	for (const [end, item] of items.entries()) {
		if (item === '{') open.push({ start: end, commas: [] });
		else if (item === ',') open.at(-1)?.commas.push(end);
		else if (item === '}') {
			const last = open.pop();
			// One that stands around another ends behind it.
			if (!last || (first && first.start < last.start)) continue;
			const isShort = last.commas.length === 0 && end - last.start <= longestSequence;
			const sequence = isShort ? sequenceOf(items.slice(last.start + 1, end)) : undefined;
			if (last.commas.length > 0 || sequence) first = { ...last, end, sequence };
		}
	}
	return first;
}

function choicesOf(items: readonly Item[], { start, end, commas }: Group) {
	const stops = [start, ...commas, end];
	return stops.slice(1).map((stop, at) => items.slice((stops[at] ?? 0) + 1, stop));
}

/** `1..10`, `01..10`, `a..e`, each with a step behind it or not. */
function sequenceOf(items: readonly Item[]): readonly string[] | undefined {
	if (items.some((item) => typeof item !== 'string')) return undefined;
	const [, from, to, by] =
		/^(-?\d{1,15}|[A-Za-z])\.\.(-?\d{1,15}|[A-Za-z])(?:\.\.(-?\d{1,15}))?$/.exec(items.join('')) ??
		[];
	if (from === undefined || to === undefined) return undefined;
	const areNumbers = [from, to].map((each) => /\d/.test(each));
	if (areNumbers[0] !== areNumbers[1]) return undefined;
	const numberOf = (text: string) => (areNumbers[0] ? Number(text) : (text.codePointAt(0) ?? 0));
	const [first, last] = [numberOf(from), numberOf(to)];
	const step = Math.abs(Number(by ?? 1)) || 1;
	const many = Math.floor(Math.abs(last - first) / step) + 1;
	if (many > mostWords) throw new Fault(`{${items.join('')}} makes more than ${mostWords} words`);
	const width = [from, to].some((each) => /^-?0\d/.test(each))
		? Math.max(from.length, to.length)
		: 0;
	return Array.from({ length: many }, (_, turn) => {
		const value = first + (last < first ? -step : step) * turn;
		if (!areNumbers[0]) return String.fromCodePoint(value);
		const sign = value < 0 ? '-' : '';
		return sign + String(Math.abs(value)).padStart(width - sign.length, '0');
	});
}

function joined(items: readonly Item[]): Word {
	const parts: Part[] = [];
	for (const item of items) {
		const last = parts.at(-1);
		if (typeof item !== 'string') parts.push(item);
		// `$A{b,c}` is `$Ab $Ac`: braces come before names.
		else if (last?.kind === 'variable' && last.isBare && !last.quoted && /^\w/.test(item)) {
			parts[parts.length - 1] = { ...last, name: last.name + item };
		} else if (last?.kind === 'text' && !last.quoted) {
			parts[parts.length - 1] = { ...last, text: last.text + item };
		} else parts.push({ kind: 'text', text: item, quoted: false });
	}
	return withHome(parts);
}
