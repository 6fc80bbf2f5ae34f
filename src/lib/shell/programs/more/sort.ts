import { absolute, withFile } from '../../files';
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
	const read = optionsOf('sort', args, 'rnufbVshcC', 'to', {
		...{ '--reverse': 'r', '--numeric-sort': 'n', '--unique': 'u', '--version-sort': 'V' },
		...{ '--ignore-case': 'f', '--human-numeric-sort': 'h', '--check': 'c', '--output': 'o' },
		...{ '--stable': 's', '--ignore-leading-blanks': 'b', '--field-separator': 't' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const keys: Key[] = [];
	for (const field of fields) {
		const found = /^([1-9]\d*)([bfhnrV]*)(?:,(\d+)([bfhnrV]*))?$/.exec(field);
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
	// Taken once from each line, since each is compared with many.
	const rowOf = (line: string): Row => ({
		line,
		by: keys.map((key) => sortable(textOf(line, key), key.how))
	});
	const byKeys = (a: Row, b: Row) => {
		for (const [at, { how }] of keys.entries()) {
			const order = inOrder(a.by[at] ?? '', b.by[at] ?? '', how);
			if (order !== 0) return how.has('r') ? -order : order;
		}
		return 0;
	};
	const whole = (a: Row, b: Row) => {
		const order = byKeys(a, b);
		if (order !== 0 || has.has('u') || has.has('s')) return order;
		return has.has('r') ? compare(b.line, a.line) : compare(a.line, b.line);
	};
	const inputs = inputsOf('sort', rest, started);
	const rows: Row[] = [];
	for (const line of allLines(inputs)) {
		const turn = started.pause();
		if (turn) await turn;
		rows.push(rowOf(line));
	}
	if (has.has('c') || has.has('C')) {
		const wrong = rows.findIndex((row, at) => {
			const last = rows[at - 1];
			return last && (has.has('u') ? whole(last, row) >= 0 : whole(last, row) > 0);
		});
		if (wrong < 0) return cameOf(inputs, '');
		if (has.has('C')) return { code: 1, output: [] };
		return fails(`sort: ${rest[0] ?? '-'}:${wrong + 1}: disorder: ${rows[wrong]?.line ?? ''}`);
	}
	rows.sort(whole);
	const once = has.has('u')
		? rows.filter((row, at) => at === 0 || byKeys(rows[at - 1] ?? row, row) !== 0)
		: rows;
	const text = joined(once.map(({ line }) => line));
	const target = values.get('o');
	if (target === undefined) return cameOf(inputs, text);
	const written = withFile(started.files, absolute(started.directory, target), text);
	if (!written.ok) return fails(`sort: open failed: ${target}: ${written.error}`, 2);
	return { ...cameOf(inputs, ''), files: written.value };
};

interface Row {
	readonly line: string;
	/** What it is ordered by, for each key. */
	readonly by: readonly (string | number)[];
}

function sortable(text: string, how: ReadonlySet<string>): string | number {
	if (how.has('h')) return sizeOf(text);
	if (how.has('n')) return numberOf(text);
	const shown = how.has('b') ? text.trimStart() : text;
	return how.has('f') ? shown.toUpperCase() : shown;
}

const versions = new Intl.Collator('en', { numeric: true });

function inOrder(a: string | number, b: string | number, how: ReadonlySet<string>): number {
	if (how.has('V')) return versions.compare(String(a), String(b));
	return compare(a, b);
}

/** `2K` before `1M`, as `ls -lh` has them: by the letter first. */
function sizeOf(text: string): number {
	const [, number = '0', letter = ''] = /^\s*(-?\d+(?:\.\d+)?)([KMGTPEk]?)/.exec(text) ?? [];
	const power = letter === '' ? 0 : 'KMGTPE'.indexOf(letter.toUpperCase()) + 1;
	return Number(number) * 1e15 ** power;
}

function numberOf(text: string): number {
	return Number(/^\s*-?\d+(?:\.\d+)?/.exec(text)?.[0] ?? 0);
}

function compare(a: string | number, b: string | number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
