import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { fails } from '../said';
import type { Run } from './run';

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
