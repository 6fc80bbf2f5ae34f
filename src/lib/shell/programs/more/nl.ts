import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

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
