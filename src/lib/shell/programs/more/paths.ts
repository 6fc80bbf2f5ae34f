import { absolute, nameIn, parentOf } from '../../files';
import { joined } from '../input';
import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

export const basename: Run = async ({ args }) => {
	const read = optionsOf('basename', args, 'a', 's', { '--suffix': 's' });
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	if (rest.length === 0) return fails('basename: missing operand');
	const isMany = has.has('a') || values.has('s');
	const end = values.get('s') ?? (isMany ? '' : (rest[1] ?? ''));
	const names = (isMany ? rest : rest.slice(0, 1)).map((path) => {
		const name = nameIn(path.replace(/(?<=.)\/+$/, '')) || path;
		return end !== '' && name !== end && name.endsWith(end) ? name.slice(0, -end.length) : name;
	});
	return prints(joined(names));
};

export const dirname: Run = async ({ args }) => {
	if (args.length === 0) return fails('dirname: missing operand');
	const parents = args.map((path) => {
		const bare = path.replace(/(?<=.)\/+$/, '');
		return bare.includes('/') ? parentOf(bare) : '.';
	});
	return prints(joined(parents));
};

export const realpath: Run = async ({ args, directory }) => {
	const paths = args.filter((arg) => !arg.startsWith('-'));
	if (paths.length === 0) return fails('realpath: missing operand');
	return prints(joined(paths.map((path) => absolute(directory, path))));
};
