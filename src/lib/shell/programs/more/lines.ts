import { allLines, cameOf, inputsOf, joined, linesOf } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { unescaped } from '../escapes';
import { fails } from '../said';
import type { Run } from './run';

export const tac: Run = async (started) => {
	const inputs = inputsOf('tac', started.args, started);
	return cameOf(inputs, joined(inputs.inputs.flatMap(({ text }) => linesOf(text).toReversed())));
};

export const rev: Run = async (started) => {
	const inputs = inputsOf('rev', started.args, started);
	return cameOf(inputs, joined(allLines(inputs).map((line) => [...line].reverse().join(''))));
};

export const nl: Run = async (started) => {
	const read = optionsOf('nl', started.args, '', 'b');
	if (isEnded(read)) return read;
	const inputs = inputsOf('nl', read.rest, started);
	const all = read.values.get('b') === 'a';
	let number = 0;
	const rows = allLines(inputs).map((line) =>
		line === '' && !all ? '       ' : `${String(++number).padStart(6)}\t${line}`
	);
	return cameOf(inputs, joined(rows));
};

export const fold: Run = async (started) => {
	const read = optionsOf('fold', started.args, 's', 'w');
	if (isEnded(read)) return read;
	const width = wholeNumber(read.values.get('w'), 80);
	if (width === undefined || width === 0) return fails('fold: invalid number of columns');
	const inputs = inputsOf('fold', read.rest, started);
	const rows = allLines(inputs).flatMap((line) => {
		const parts: string[] = [];
		let rest = line;
		while (rest.length > width) {
			const blank = read.has.has('s') ? rest.lastIndexOf(' ', width - 1) : -1;
			const end = blank < 0 ? width : blank + 1;
			parts.push(rest.slice(0, end));
			rest = rest.slice(end);
		}
		return [...parts, rest];
	});
	return cameOf(inputs, joined(rows));
};

export const expand: Run = async (started) => {
	const read = optionsOf('expand', started.args, '', 't');
	if (isEnded(read)) return read;
	const width = wholeNumber(read.values.get('t'), 8) || 8;
	const inputs = inputsOf('expand', read.rest, started);
	const rows = allLines(inputs).map((line) =>
		line
			.split('\t')
			.reduce(
				(before, after) => before.padEnd((Math.floor(before.length / width) + 1) * width) + after
			)
	);
	return cameOf(inputs, joined(rows));
};

export const paste: Run = async (started) => {
	const read = optionsOf('paste', started.args, 's', 'd', { '--delimiters': 'd', '--serial': 's' });
	if (isEnded(read)) return read;
	const marks = [...unescaped(read.values.get('d') ?? '\t')];
	const between = (place: number) => marks[place % marks.length] ?? '';
	const inputs = inputsOf('paste', read.rest, started);
	const columns = inputs.inputs.map(({ text }) => linesOf(text));
	const together = (cells: readonly string[]) =>
		cells.reduce((row, cell, at) => (at === 0 ? cell : row + between(at - 1) + cell), '');
	// The same input named several times gives its lines in turn.
	const names = inputs.inputs.map(({ name }) => name);
	if (names.length > 1 && names.every((name) => name === '-')) {
		const lines = columns[0] ?? [];
		const rows = Array.from({ length: Math.ceil(lines.length / names.length) }, (_, row) =>
			together(names.map((__, at) => lines[row * names.length + at] ?? ''))
		);
		return cameOf(inputs, joined(rows));
	}
	if (read.has.has('s')) return cameOf(inputs, joined(columns.map(together)));
	const most = columns.reduce((most, lines) => Math.max(most, lines.length), 0);
	const rows = Array.from({ length: most }, (_, row) =>
		together(columns.map((lines) => lines[row] ?? ''))
	);
	return cameOf(inputs, joined(rows));
};

export const column: Run = async (started) => {
	const read = optionsOf('column', started.args, 't', 'sNo', {
		...{ '--table': 't', '--separator': 's', '--output-separator': 'o', '--table-columns': 'N' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const inputs = inputsOf('column', rest, started);
	const lines = allLines(inputs).filter((line) => line.trim() !== '');
	if (!has.has('t')) return cameOf(inputs, joined(lines));
	const marks = values.get('s');
	const head = values.get('N')?.split(',');
	const rows = lines.map((line) => {
		if (marks === undefined) return line.trim().split(/[ \t]+/);
		const cells: string[] = [''];
		for (const char of line) {
			if (marks.includes(char)) cells.push('');
			else cells[cells.length - 1] += char;
		}
		return cells;
	});
	if (head) rows.unshift(head);
	const many = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const widths = new Array<number>(many).fill(0);
	for (const row of rows) {
		for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
	}
	const shown = rows.map((row) =>
		row
			.map((cell, at) => (at === many - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
			.join(values.get('o') ?? '  ')
	);
	return cameOf(inputs, joined(shown.map((row) => (values.has('o') ? row : row.trimEnd()))));
};
