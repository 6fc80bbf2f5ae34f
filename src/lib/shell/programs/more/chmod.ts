import { absolute } from '../../files';
import { fails, prints } from '../said';
import { isThere } from './is-there';
import type { Run } from './run';

export const chmod: Run = async ({ args, directory, files }) => {
	const names = args.filter((arg) => !/^-[a-zA-Z]+$/.test(arg)).slice(1);
	if (names.length === 0) return fails('chmod: missing operand');
	const missing = names.find((name) => !isThere(files, absolute(directory, name)));
	return missing === undefined
		? prints('')
		: fails(`chmod: cannot access '${missing}': No such file or directory`);
};
