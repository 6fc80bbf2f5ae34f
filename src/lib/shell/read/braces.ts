import type { Part, Word } from '../syntax';
import { Fault } from './cursor';

/** A character that was typed without quotes, or a part that stays as it is. */
type Item = string | Part;

const mostWords = 10_000;

/** The words that bash makes of one with `{a,b}` or `{1..3}` in it; mostly the one alone. */
export function braced(word: Word): readonly Word[] {
	if (!word.some((part) => part.kind === 'text' && !part.quoted && part.text.includes('{'))) {
		return [word];
	}
	const items = word.flatMap((part): Item[] =>
		part.kind === 'text' && !part.quoted ? [...part.text] : [part]
	);
	return alternatives(items).map(joined);
}

function alternatives(items: readonly Item[]): readonly (readonly Item[])[] {
	for (let at = items.indexOf('{'); at >= 0; at = items.indexOf('{', at + 1)) {
		const group = groupAt(items, at);
		if (!group) continue;
		const before = items.slice(0, at);
		const middles = group.sequence
			? group.sequence.map((text) => [...text])
			: group.choices.flatMap(alternatives);
		const afters = alternatives(items.slice(group.end + 1));
		if (middles.length * afters.length > mostWords) {
			throw new Fault(`{…} makes more than ${mostWords} words`);
		}
		return middles.flatMap((middle) => afters.map((after) => [...before, ...middle, ...after]));
	}
	return [items];
}

interface Group {
	readonly end: number;
	readonly choices: readonly (readonly Item[])[];
	readonly sequence: readonly string[] | undefined;
}

/** What stands between braces, if it makes several words. */
function groupAt(items: readonly Item[], from: number): Group | undefined {
	const choices: Item[][] = [[]];
	let depth = 0;
	for (let at = from + 1; at < items.length; at++) {
		const item = items[at] ?? '';
		if (item === '}' && depth === 0) {
			const sequence = choices.length === 1 ? sequenceOf(choices[0] ?? []) : undefined;
			return choices.length > 1 || sequence ? { end: at, choices, sequence } : undefined;
		}
		if (item === '{') depth++;
		if (item === '}') depth--;
		if (item === ',' && depth === 0) choices.push([]);
		else choices.at(-1)?.push(item);
	}
	return undefined;
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
	return parts;
}
