import { unescaped } from '../escapes';
import { cameOf, inputsOf, joined, linesOf } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

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
