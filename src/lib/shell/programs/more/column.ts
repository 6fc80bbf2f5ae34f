import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

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
