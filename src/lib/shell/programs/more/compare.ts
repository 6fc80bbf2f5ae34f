import { inputsOf, joined, linesOf, type Inputs } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { fails, prints } from '../said';
import type { Ended, Started } from '../../program';
import type { Run } from './run';

/** So many lines of each are held against one another. */
const mostLines = 3000;

function twoOf(program: string, names: readonly string[], started: Started): Inputs | Ended {
	if (names.length !== 2) return fails(`${program}: two files, please`, 2);
	const inputs = inputsOf(program, names, started);
	return inputs.faults.length > 0 ? { code: 2, output: inputs.faults } : inputs;
}

export const comm: Run = async (started) => {
	const flags = started.args.filter((arg) => /^-[123]+$/.test(arg)).join('');
	const two = twoOf(
		'comm',
		started.args.filter((arg) => !/^-[123]+$/.test(arg)),
		started
	);
	if ('code' in two) return two;
	const [a = [], b = []] = two.inputs.map(({ text }) => linesOf(text));
	const rows: string[] = [];
	const tab = (column: number) =>
		'\t'.repeat([1, 2].filter((each) => each < column && !flags.includes(String(each))).length);
	const say = (column: number, line: string) => {
		if (!flags.includes(String(column))) rows.push(tab(column) + line);
	};
	for (let i = 0, j = 0; i < a.length || j < b.length;) {
		const [x, y] = [a[i], b[j]];
		if (x !== undefined && x === y) {
			say(3, x);
			i++;
			j++;
		} else if (x !== undefined && (y === undefined || x < y)) {
			say(1, x);
			i++;
		} else {
			say(2, y ?? '');
			j++;
		}
	}
	return prints(joined(rows));
};

interface Change {
	/** Places of lines, from and up to but not with. */
	readonly a: readonly [number, number];
	readonly b: readonly [number, number];
}

export const diff: Run = async (started) => {
	const args = started.args.map((arg) => arg.replace(/^-(\d+)$/, '-U$1'));
	const read = optionsOf('diff', args, 'uqwbBiNr', 'U', {
		...{ '--unified': 'u', '--brief': 'q', '--ignore-all-space': 'w', '--color': 'r' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const two = twoOf('diff', rest, started);
	if ('code' in two) return two;
	const [left, right] = two.inputs;
	const [a, b] = [linesOf(left?.text ?? ''), linesOf(right?.text ?? '')];
	const plain = (line: string) => {
		const spaced = has.has('w')
			? line.replace(/\s+/g, '')
			: has.has('b')
				? line.replace(/\s+/g, ' ')
				: line;
		return has.has('i') ? spaced.toLowerCase() : spaced;
	};
	if (a.length > mostLines || b.length > mostLines) {
		return fails(`diff: files of up to ${mostLines} lines are there`, 2);
	}
	const changes = changesOf(a.map(plain), b.map(plain));
	if (changes.length === 0) return prints('');
	if (has.has('q'))
		return { ...prints(`Files ${left?.name} and ${right?.name} differ\n`), code: 1 };
	const around =
		values.has('U') || has.has('u') ? (wholeNumber(values.get('U'), 3) ?? 3) : undefined;
	const rows =
		around === undefined
			? normal(changes, a, b)
			: [`--- ${left?.name}`, `+++ ${right?.name}`, ...unified(changes, a, b, around)];
	return { ...prints(joined(rows)), code: 1 };
};

/** By the longest lines that both have in the same order. */
function changesOf(a: readonly string[], b: readonly string[]): readonly Change[] {
	let start = 0;
	while (start < a.length && start < b.length && a[start] === b[start]) start++;
	let end = 0;
	while (
		end < a.length - start &&
		end < b.length - start &&
		a[a.length - 1 - end] === b[b.length - 1 - end]
	)
		end++;
	const [rows, columns] = [a.length - start - end, b.length - start - end];
	const table = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
	for (let i = rows - 1; i >= 0; i--) {
		for (let j = columns - 1; j >= 0; j--) {
			const row = table[i];
			if (!row) continue;
			row[j] =
				a[start + i] === b[start + j]
					? (table[i + 1]?.[j + 1] ?? 0) + 1
					: Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
		}
	}
	const changes: Change[] = [];
	for (let i = 0, j = 0; i < rows || j < columns;) {
		if (i < rows && j < columns && a[start + i] === b[start + j]) {
			i++;
			j++;
			continue;
		}
		const [fromA, fromB] = [i, j];
		while (
			(i < rows || j < columns) &&
			!(i < rows && j < columns && a[start + i] === b[start + j])
		) {
			if (j >= columns || (i < rows && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) i++;
			else j++;
		}
		changes.push({ a: [start + fromA, start + i], b: [start + fromB, start + j] });
	}
	return changes;
}

function normal(changes: readonly Change[], a: readonly string[], b: readonly string[]): string[] {
	return changes.flatMap((change) => {
		const [removed, added] = [a.slice(...change.a), b.slice(...change.b)];
		const letter = removed.length === 0 ? 'a' : added.length === 0 ? 'd' : 'c';
		const places = ([from, to]: readonly [number, number]) =>
			to - from === 0 ? String(from) : to - from === 1 ? String(to) : `${from + 1},${to}`;
		return [
			places(change.a) + letter + places(change.b),
			...removed.map((line) => `< ${line}`),
			...(letter === 'c' ? ['---'] : []),
			...added.map((line) => `> ${line}`)
		];
	});
}

function unified(
	changes: readonly Change[],
	a: readonly string[],
	b: readonly string[],
	around: number
): string[] {
	const hunks: Change[][] = [];
	for (const change of changes) {
		const last = hunks.at(-1)?.at(-1);
		if (last && change.a[0] - last.a[1] <= 2 * around) hunks.at(-1)?.push(change);
		else hunks.push([change]);
	}
	return hunks.flatMap((hunk) => {
		const [first, last] = [hunk[0], hunk.at(-1)];
		if (!first || !last) return [];
		const before = Math.min(around, first.a[0]);
		const after = Math.min(around, a.length - last.a[1]);
		const [fromA, toA] = [first.a[0] - before, last.a[1] + after];
		const [fromB, toB] = [first.b[0] - before, last.b[1] + after];
		const place = (from: number, to: number) => {
			const many = to - from;
			return many === 1 ? String(from + 1) : `${many === 0 ? from : from + 1},${many}`;
		};
		const rows = [`@@ -${place(fromA, toA)} +${place(fromB, toB)} @@`];
		let at = fromA;
		for (const change of hunk) {
			rows.push(...a.slice(at, change.a[0]).map((line) => ` ${line}`));
			rows.push(...a.slice(...change.a).map((line) => `-${line}`));
			rows.push(...b.slice(...change.b).map((line) => `+${line}`));
			at = change.a[1];
		}
		return [...rows, ...a.slice(at, toA).map((line) => ` ${line}`)];
	});
}
