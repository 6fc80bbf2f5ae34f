import { cameOf, inputsOf, joined, linesOf } from '../input';
import type { Run } from './run';

export const tac: Run = async (started) => {
	const inputs = inputsOf('tac', started.args, started);
	return cameOf(inputs, joined(inputs.inputs.flatMap(({ text }) => linesOf(text).toReversed())));
};
