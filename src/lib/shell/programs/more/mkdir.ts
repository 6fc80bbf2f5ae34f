import { absolute, isDirectory, parentOf, withDirectory, type Files } from '../../files';
import type { Run } from './run';

import { isEnded, optionsOf } from '../options';
import { fails } from '../said';

export const mkdir: Run = async ({ args, files: before, directory }) => {
	const read = optionsOf('mkdir', args, 'p');
	if (isEnded(read)) return read;
	if (read.rest.length === 0) return fails('mkdir: missing operand');
	let files: Files = before;
	for (const name of read.rest) {
		const place = absolute(directory, name);
		if (read.has.has('p') && isDirectory(files, place)) continue;
		const places = [place];
		for (let above = parentOf(place); read.has.has('p') && !isDirectory(files, above);) {
			places.unshift(above);
			above = parentOf(above);
		}
		for (const each of places) {
			const there = isDirectory(files, each);
			const made = withDirectory(files, each);
			if (made.ok) files = made.value;
			else {
				const why = there ? 'File exists' : made.error;
				return { ...fails(`mkdir: cannot create directory '${name}': ${why}`), files };
			}
		}
	}
	return { code: 0, output: [], files };
};
