import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import type { Run } from './run';

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
