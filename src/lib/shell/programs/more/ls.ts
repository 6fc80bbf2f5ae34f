import { absolute, entriesOf, isDirectory, sizeOf, type Files } from '../../files';
import type { Chunk } from '../../program';
import { joined } from '../input';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

export const ls: Run = async ({ args, files, directory, account }) => {
	const read = optionsOf('ls', args, 'la1Ah');
	if (isEnded(read)) return read;
	const { has, rest } = read;
	const hidden = has.has('a') || has.has('A');
	const now = account.now();
	const shown = (names: readonly string[], within: string) =>
		has.has('l') ? joined(rows(files, within, names, now)) : joined(names);
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
		const around = has.has('a') ? ['.', '..'] : [];
		const within = entriesOf(files, place).filter((name) => hidden || !name.startsWith('.'));
		const names = [...around, ...within];
		const title = named.length > 1 ? `${each}:\n` : '';
		const total = has.has('l') ? `total ${blocksOf(files, place, names)}\n` : '';
		output.push({ to: 'stdout', text: title + total + shown(names, place) });
	}
	return { code, output };
};

/** With a line for each, in columns. */
function rows(files: Files, within: string, names: readonly string[], now: number) {
	const each = names.map((name) => {
		const path = absolute(within, name);
		return { name, path, content: files.content.get(path), mark: files.marks?.get(path) };
	});
	const sizes = each.map(({ content }) => String(content === undefined ? block : sizeOf(content)));
	const links = each.map(({ path, content }) =>
		String(content === undefined ? 2 + directoriesIn(files, path) : 1)
	);
	const widthOf = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
	const [linkWidth, sizeWidth] = [widthOf(links), widthOf(sizes)];
	return each.map(({ name, path, content, mark }, at) => {
		const isOpen = content === undefined || mark?.isExecutable === true;
		const mode = (content === undefined ? 'd' : '-') + (isOpen ? 'rwxr-xr-x' : 'rw-r--r--');
		const link = (links[at] ?? '').padStart(linkWidth);
		const size = (sizes[at] ?? '').padStart(sizeWidth);
		const time = shownTime(
			content === undefined ? latestIn(files, path, now) : (mark?.time ?? now),
			now
		);
		return `${mode} ${link} cloudshell-user cloudshell-user ${size} ${time} ${name}`;
	});
}

/** Of a disk: a directory takes one, a file as many as hold it. */
const block = 4096;

/** In kilobytes. */
function blocksOf(files: Files, within: string, names: readonly string[]): number {
	const blocks = names.map((name) => {
		const content = files.content.get(absolute(within, name));
		return content === undefined ? 1 : Math.ceil(sizeOf(content) / block);
	});
	return blocks.reduce((sum, each) => sum + each, 0) * (block / 1024);
}

function directoriesIn(files: Files, path: string): number {
	return entriesOf(files, path).filter((name) => isDirectory(files, absolute(path, name))).length;
}

/** Of what lies in a directory: none is kept of itself. */
function latestIn({ content, marks }: Files, path: string, now: number): number {
	const within = path === '/' ? path : `${path}/`;
	const times = [...content.keys()].flatMap((each) =>
		each.startsWith(within) ? [marks?.get(each)?.time ?? now] : []
	);
	return times.length === 0 ? now : Math.max(...times);
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const halfYear = 183 * 86_400_000;

/** Of long ago the year, of late the time of the day. */
function shownTime(time: number, now: number): string {
	const date = new Date(time);
	const day = `${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)}`;
	const isLate = time <= now && now - time < halfYear;
	return `${day} ${isLate ? date.toISOString().slice(11, 16) : ` ${date.getUTCFullYear()}`}`;
}
