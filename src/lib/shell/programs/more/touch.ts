import { absolute, isDirectory, withFile, type Files } from '../../files';
import type { Run } from './run';

import { fails } from '../said';

export const touch: Run = async ({ args, files: before, directory }) => {
	if (args.length === 0) return fails('touch: missing file operand');
	let files: Files = before;
	for (const name of args) {
		const place = absolute(directory, name);
		if (files.content.has(place) || isDirectory(files, place)) continue;
		const made = withFile(files, place, '');
		if (!made.ok) return { ...fails(`touch: cannot touch '${name}': ${made.error}`), files };
		files = made.value;
	}
	return { code: 0, output: [], files };
};
