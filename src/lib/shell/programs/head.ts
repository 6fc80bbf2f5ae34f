import type { Program } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { isEnded, optionsOf, wholeNumber } from './options';
import { fails } from './said';

export const head: Program = {
	name: 'head',
	about: 'the first lines: head -n 5',
	async run(started) {
		const args = started.args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'));
		const read = optionsOf('head', args, '', 'nc');
		if (isEnded(read)) return read;
		const [lines, bytes] = [read.values.get('n'), read.values.get('c')];
		const many = wholeNumber(bytes ?? lines, 10);
		if (many === undefined) return fails(`head: invalid number of lines: '${bytes ?? lines}'`);
		const inputs = inputsOf('head', read.rest, started);
		const parts = inputs.inputs.map(({ name, text }, at) => {
			const title = inputs.inputs.length > 1 ? `${at > 0 ? '\n' : ''}==> ${name} <==\n` : '';
			if (bytes !== undefined) return title + text.slice(0, many);
			const all = linesOf(text);
			return title + (all.length <= many ? text : joined(all.slice(0, many)));
		});
		return cameOf(inputs, parts.join(''));
	}
};
