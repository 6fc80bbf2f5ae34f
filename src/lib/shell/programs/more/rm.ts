import { absolute, isDirectory, without, type Files } from '../../files';
import type { Chunk } from '../../program';
import { isEnded, optionsOf } from '../options';
import { fails } from '../said';
import type { Run } from './run';

export const rm: Run = async ({ args, files: before, directory }) => {
	const read = optionsOf('rm', args, 'rRf');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	if (rest.length === 0)
		return has.has('f') ? { code: 0, output: [] } : fails('rm: missing operand');
	let files: Files = before;
	const output: Chunk[] = [];
	const say = (text: string) => output.push({ to: 'stderr', text: `rm: ${text}\n` });
	for (const name of rest) {
		const place = absolute(directory, name);
		if (files.content.has(place)) files = without(files, place);
		else if (!isDirectory(files, place)) {
			if (!has.has('f')) say(`cannot remove '${name}': No such file or directory`);
		} else if (!has.has('r') && !has.has('R')) say(`cannot remove '${name}': Is a directory`);
		else if (place === '/' || `${directory}/`.startsWith(`${place}/`)) {
			say(`refusing to remove '${name}': you are in it`);
		} else files = without(files, place);
	}
	return { code: output.length > 0 ? 1 : 0, output, files };
};
