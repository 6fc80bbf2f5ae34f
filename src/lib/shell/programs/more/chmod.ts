import { absolute, withMark } from '../../files';
import { fails } from '../said';
import { isThere } from './is-there';
import type { Run } from './run';

/** Only whether it can be run is kept: there is nobody else here who could read or write. */
export const chmod: Run = async ({ args, directory, files }) => {
	const [mode, ...names] = args.filter((arg) => !/^-[Rfvc]+$/.test(arg));
	const [first] = names;
	if (mode === undefined || first === undefined) return fails('chmod: missing operand');
	const isNumeric = /^[0-7]{3,4}$/.test(mode);
	if (!isNumeric && !/^[ugoa]*[-+=][rwx]*(?:,[ugoa]*[-+=][rwx]*)*$/.test(mode)) {
		return fails(`chmod: invalid mode: '${mode}'`);
	}
	const missing = names.find((name) => !isThere(files, absolute(directory, name)));
	if (missing !== undefined) {
		return fails(`chmod: cannot access '${missing}': No such file or directory`);
	}
	const isExecutable = isNumeric ? (Number.parseInt(mode, 8) & 0o100) !== 0 : lastOf(mode);
	if (isExecutable === undefined) return { code: 0, output: [] };
	const changed = names
		.map((name) => absolute(directory, name))
		.filter((path) => files.content.has(path))
		.reduce((now, path) => withMark(now, path, { isExecutable }), files);
	return { code: 0, output: [], files: changed };
};

/** What the last part of a mode in letters that speaks of it says of running; nothing where none does. */
function lastOf(mode: string): boolean | undefined {
	const parts = mode.split(',').map((part) => /([-+=])([rwx]*)$/.exec(part) ?? []);
	const [, sign, letters = ''] =
		parts.findLast(([, sign, letters = '']) => sign === '=' || letters.includes('x')) ?? [];
	return sign === undefined ? undefined : sign !== '-' && letters.includes('x');
}
