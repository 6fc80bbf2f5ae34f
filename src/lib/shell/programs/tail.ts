import type { Program } from '../program';
import { cameOf, inputsOf, joined, linesOf } from './input';
import { isEnded, optionsOf, wholeNumber } from './options';
import { fails } from './said';

export const tail: Program = {
	name: 'tail',
	about: 'the last lines: tail -n 5; from the third on: tail -n +3',
	async run(started) {
		const args = started.args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'));
		if (args.includes('-f')) return fails('tail: -f is not there: nothing is written meanwhile');
		const read = optionsOf('tail', args, 'q', 'nc', { '--lines': 'n', '--bytes': 'c' });
		if (isEnded(read)) return read;
		const bytes = read.values.get('c');
		const given = bytes ?? read.values.get('n');
		const from = given?.startsWith('+') ?? false;
		const many = wholeNumber(from ? given?.slice(1) : given, 10);
		if (many === undefined) return fails(`tail: invalid number of lines: '${given}'`);
		const inputs = inputsOf('tail', read.rest, started);
		const parts = inputs.inputs.map(({ name, text }, at) => {
			const title = inputs.inputs.length > 1 ? `${at > 0 ? '\n' : ''}==> ${name} <==\n` : '';
			if (bytes !== undefined) {
				return (
					title +
					(from ? text.slice(Math.max(0, many - 1)) : text.slice(Math.max(0, text.length - many)))
				);
			}
			const lines = linesOf(text);
			const start = from ? Math.max(0, many - 1) : Math.max(0, lines.length - many);
			const kept = joined(lines.slice(start));
			return title + (text.endsWith('\n') || kept === '' ? kept : kept.slice(0, -1));
		});
		return cameOf(inputs, parts.join(''));
	}
};
