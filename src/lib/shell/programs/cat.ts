import type { Program } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { isEnded, optionsOf } from './options';

export const cat: Program = {
	name: 'cat',
	about: 'print files; -n numbers the lines',
	async run(started) {
		const read = optionsOf('cat', started.args, 'nAes');
		if (isEnded(read)) return read;
		const inputs = inputsOf('cat', read.rest, started);
		const text = inputs.inputs.map((each) => each.text).join('');
		if (!read.has.has('n')) return cameOf(inputs, text);
		const numbered = linesOf(text).map((line, at) => `${String(at + 1).padStart(6)}\t${line}`);
		return cameOf(inputs, joined(numbered));
	}
};
