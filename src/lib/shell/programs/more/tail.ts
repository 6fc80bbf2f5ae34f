import { sizeOf } from '../../files';
import { bytesIn, cameOf, inputsOf, joined, linesOf } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { fails } from '../said';
import type { Run } from './run';
import { titled } from './titled';

export const tail: Run = async (started) => {
	// As it was spelled of old: -5, and +5 before all else.
	const args = started.args.map((arg, at, all) =>
		/^-[nc]$|^--(?:lines|bytes)$/.test(all[at - 1] ?? '')
			? arg
			: arg.replace(at === 0 ? /^[-+]\d+$/ : /^-\d+$/, '-n$&')
	);
	if (args.includes('-f')) return fails('tail: -f is not there: nothing is written meanwhile');
	const read = optionsOf('tail', args, 'qv', 'nc', {
		...{ '--lines': 'n', '--bytes': 'c', '--quiet': 'q', '--verbose': 'v' }
	});
	if (isEnded(read)) return read;
	const bytes = read.values.get('c');
	const given = bytes ?? read.values.get('n');
	const from = given?.startsWith('+') ?? false;
	// A number below zero is what there is without the sign.
	const many = wholeNumber(given?.replace(/^[-+]/, ''), 10);
	const what = bytes === undefined ? 'lines' : 'bytes';
	if (many === undefined) return fails(`tail: invalid number of ${what}: '${given}'`);
	const inputs = inputsOf('tail', read.rest, started);
	const parts = inputs.inputs.map(({ name, text }, at) => {
		const title = titled(name, at, inputs, read.has);
		if (bytes !== undefined) {
			return title + bytesIn(text, Math.max(0, from ? many - 1 : sizeOf(text) - many));
		}
		const lines = linesOf(text);
		const start = from ? Math.max(0, many - 1) : Math.max(0, lines.length - many);
		const kept = joined(lines.slice(start));
		return title + (text.endsWith('\n') || kept === '' ? kept : kept.slice(0, -1));
	});
	return cameOf(inputs, parts.join(''));
};
