import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';
import { fails } from '../said';
import type { Run } from './run';

/** What lines are ordered by: some of their fields, and how. */
interface Key {
	readonly from: number;
	readonly to: number;
	readonly how: ReadonlySet<string>;
}

export const sort: Run = async (started) => {
	// Several keys may be given, the first of which counts most.
	const fields: string[] = [];
	const args: string[] = [];
	for (const [at, arg] of started.args.entries()) {
		if (started.args[at - 1] === '-k') fields.push(arg);
		else if (/^-k./.test(arg)) fields.push(arg.slice(2));
		else if (arg !== '-k') args.push(arg);
	}
	const read = optionsOf('sort', args, 'rnufbVs', 't', {
		...{ '--reverse': 'r', '--numeric-sort': 'n', '--unique': 'u', '--version-sort': 'V' },
		'--ignore-case': 'f'
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const keys: Key[] = [];
	for (const field of fields) {
		const found = /^([1-9]\d*)([bfnrV]*)(?:,(\d+)([bfnrV]*))?$/.exec(field);
		if (!found) return fails(`sort: invalid field: ${field}. -k 2 and -k 2,2n are there`, 2);
		const [, from, before = '', to, after = ''] = found;
		const own = new Set(before + after);
		keys.push({ from: Number(from), to: Number(to ?? Infinity), how: own.size > 0 ? own : has });
	}
	if (keys.length === 0) keys.push({ from: 1, to: Infinity, how: has });
	const mark = values.get('t');
	const textOf = (line: string, { from, to }: Key) => {
		if (from === 1 && to === Infinity) return line;
		// Blanks before a field are part of it, where nothing else separates.
		const parts = mark === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(mark);
		return parts.slice(from - 1, to).join(mark ?? '');
	};
	const byKeys = (a: string, b: string) => {
		for (const key of keys) {
			const order = inOrder(textOf(a, key), textOf(b, key), key.how);
			if (order !== 0) return key.how.has('r') ? -order : order;
		}
		return 0;
	};
	const inputs = inputsOf('sort', rest, started);
	const lines = [...allLines(inputs)].sort((a, b) => {
		const order = byKeys(a, b);
		if (order !== 0 || has.has('u') || has.has('s')) return order;
		return has.has('r') ? compare(b, a) : compare(a, b);
	});
	const once = has.has('u')
		? lines.filter((line, at) => at === 0 || byKeys(lines[at - 1] ?? '', line) !== 0)
		: lines;
	return cameOf(inputs, joined(once));
};

function inOrder(a: string, b: string, how: ReadonlySet<string>): number {
	if (how.has('n')) return numberOf(a) - numberOf(b);
	if (how.has('V')) return a.localeCompare(b, 'en', { numeric: true });
	const shown = (text: string) => (how.has('b') ? text.trimStart() : text);
	const folded = (text: string) => (how.has('f') ? shown(text).toUpperCase() : shown(text));
	return compare(folded(a), folded(b));
}

function numberOf(text: string): number {
	return Number(/^\s*-?\d+(?:\.\d+)?/.exec(text)?.[0] ?? 0);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
