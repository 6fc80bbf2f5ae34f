import type { Program } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { isEnded, optionsOf, wholeNumber } from './options';
import { fails } from './said';

export const head: Program = {
	name: 'head',
	about: 'the first lines: head -n 5',
	async run(started) {
		const args = started.args.map((arg, at, all) =>
			['-n', '-c'].includes(all[at - 1] ?? '') ? arg : arg.replace(/^-(\d+)$/, '-n$1')
		);
		const read = optionsOf('head', args, 'q', 'nc', { '--lines': 'n', '--bytes': 'c' });
		if (isEnded(read)) return read;
		const [lines, bytes] = [read.values.get('n'), read.values.get('c')];
		// Below zero: all but so many.
		const isBut = /^-\d/.test(bytes ?? lines ?? '');
		const many = wholeNumber(isBut ? (bytes ?? lines)?.slice(1) : (bytes ?? lines), 10);
		if (many === undefined) return fails(`head: invalid number of lines: '${bytes ?? lines}'`);
		const inputs = inputsOf('head', read.rest, started);
		const parts = inputs.inputs.map(({ name, text }, at) => {
			const title = inputs.inputs.length > 1 ? `${at > 0 ? '\n' : ''}==> ${name} <==\n` : '';
			if (bytes !== undefined) return title + text.slice(0, isBut && many > 0 ? -many : many);
			const all = linesOf(text);
			const shown = isBut ? Math.max(0, all.length - many) : many;
			return title + (all.length <= shown ? text : joined(all.slice(0, shown)));
		});
		return cameOf(inputs, parts.join(''));
	}
};
