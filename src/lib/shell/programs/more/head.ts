import { sizeOf } from '../../files';
import { bytesIn, cameOf, inputsOf, joined, linesOf } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { fails } from '../said';
import type { Run } from './run';
import { titled } from './titled';

export const head: Run = async (started) => {
	const args = started.args.map((arg, at, all) =>
		/^-[nc]$|^--(?:lines|bytes)$/.test(all[at - 1] ?? '') ? arg : arg.replace(/^-(\d+)$/, '-n$1')
	);
	const read = optionsOf('head', args, 'qv', 'nc', {
		...{ '--lines': 'n', '--bytes': 'c', '--quiet': 'q', '--verbose': 'v' }
	});
	if (isEnded(read)) return read;
	const [lines, bytes] = [read.values.get('n'), read.values.get('c')];
	// Below zero: all but so many.
	const given = bytes ?? lines;
	const isBut = given?.startsWith('-') ?? false;
	const many = wholeNumber(given?.replace(/^[-+]/, ''), 10);
	const what = bytes === undefined ? 'lines' : 'bytes';
	if (many === undefined) return fails(`head: invalid number of ${what}: '${given}'`);
	const inputs = inputsOf('head', read.rest, started);
	const parts = inputs.inputs.map(({ name, text }, at) => {
		const title = titled(name, at, inputs, read.has);
		if (bytes !== undefined)
			return title + bytesIn(text, 0, isBut ? Math.max(0, sizeOf(text) - many) : many);
		const all = linesOf(text);
		const shown = isBut ? Math.max(0, all.length - many) : many;
		return title + (all.length <= shown ? text : joined(all.slice(0, shown)));
	});
	return cameOf(inputs, parts.join(''));
};
