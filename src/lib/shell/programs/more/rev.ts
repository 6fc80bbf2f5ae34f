import { allLines, cameOf, inputsOf, joined } from '../input';
import type { Run } from './run';

export const rev: Run = async (started) => {
	const inputs = inputsOf('rev', started.args, started);
	return cameOf(inputs, joined(allLines(inputs).map((line) => [...line].reverse().join(''))));
};
