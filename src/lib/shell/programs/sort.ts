import type { Program } from '../program';
import { allLines, cameOf, inputsOf, joined } from './input';
import { isEnded, optionsOf } from './options';
import { fails } from './said';

export const sort: Program = {
	name: 'sort',
	about: 'lines in order; -r backwards, -n by number, -u each once, -k 2 by a field',
	async run(started) {
		const read = optionsOf('sort', started.args, 'rnuf', 'kt');
		if (isEnded(read)) return read;
		const { has, values, rest } = read;
		const field = values.get('k');
		const [number] = /^\d+/.exec(field ?? '1') ?? [];
		if (number === undefined || number === '0') return fails(`sort: invalid field: ${field}`, 2);
		const keyOf = (line: string) => {
			if (field === undefined) return line;
			const mark = values.get('t');
			const parts = mark === undefined ? line.trim().split(/\s+/) : line.split(mark);
			return parts.slice(Number(number) - 1).join(' ');
		};
		const numberOf = (line: string) => Number(/^\s*-?\d+(?:\.\d+)?/.exec(keyOf(line))?.[0] ?? 0);
		const folded = (line: string) => (has.has('f') ? keyOf(line).toUpperCase() : keyOf(line));
		const order = (a: string, b: string) =>
			(has.has('n') ? numberOf(a) - numberOf(b) : 0) ||
			inOrder(folded(a), folded(b)) ||
			inOrder(a, b);
		const inputs = inputsOf('sort', rest, started);
		const lines = [...allLines(inputs)].sort(order);
		if (has.has('r')) lines.reverse();
		return cameOf(inputs, joined(has.has('u') ? [...new Set(lines)] : lines));
	}
};

function inOrder(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
