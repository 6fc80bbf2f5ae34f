import { absolute, entriesOf, isDirectory, sizeOf, type Files } from '../../files';
import type { Chunk } from '../../program';
import { joined } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

export const ls: Run = async ({ args, files, directory }) => {
	const read = optionsOf('ls', args, 'la1Ah');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	const hidden = has.has('a') || has.has('A');
	const shown = (names: readonly string[], within: string) =>
		has.has('l') ? joined(names.map((name) => row(files, within, name))) : joined(names);
	const output: Chunk[] = [];
	const named = rest.length > 0 ? rest : ['.'];
	const directories = named.filter((each) => isDirectory(files, absolute(directory, each)));
	const single = named.filter((each) => files.content.has(absolute(directory, each)));
	for (const each of named) {
		if (directories.includes(each) || single.includes(each)) continue;
		const text = `ls: cannot access '${each}': No such file or directory\n`;
		output.push({ to: 'stderr', text });
	}
	const code = output.length > 0 ? 2 : 0;
	if (single.length > 0) output.push({ to: 'stdout', text: shown(single, directory) });
	for (const each of directories) {
		const place = absolute(directory, each);
		const names = entriesOf(files, place).filter((name) => hidden || !name.startsWith('.'));
		const title = named.length > 1 ? `${each}:\n` : '';
		output.push({ to: 'stdout', text: title + shown(names, place) });
	}
	return { code, output };
};

/** No time: none is kept of files. */
function row(files: Files, within: string, name: string): string {
	const place = absolute(within, name);
	const content = files.content.get(place);
	const mode = content === undefined ? 'drwxr-xr-x' : '-rw-r--r--';
	const size = content === undefined ? 0 : sizeOf(content);
	return `${mode} cloudshell-user ${String(size).padStart(8)} ${name}`;
}
