import {
	absolute,
	isDirectory,
	nameIn,
	withDirectory,
	withFile,
	withMark,
	without,
	type Files
} from '../../files';
import type { Ended, Started } from '../../program';
import { isEnded, optionsOf } from '../options';
import { fails } from '../said';

/** What `cp` and `mv` have in common: they put files elsewhere, and one of them takes them away. */
export function moving(name: 'cp' | 'mv', { args, files, directory }: Started): Ended {
	const read = optionsOf(name, args, 'rRfa');
	if (isEnded(read)) return read;
	const deep = name === 'mv' || ['r', 'R', 'a'].some((flag) => read.has.has(flag));
	const sources = read.rest.slice(0, -1);
	const target = read.rest.at(-1);
	if (target === undefined) return fails(`${name}: missing file operand`);
	if (sources.length === 0) {
		return fails(`${name}: missing destination file operand after '${target}'`);
	}
	const into = isDirectory(files, absolute(directory, target));
	if (sources.length > 1 && !into) return fails(`${name}: target '${target}' is not a directory`);
	let now: Files = files;
	for (const source of sources) {
		const from = absolute(directory, source);
		const place = absolute(directory, target);
		const to = into ? absolute(place, nameIn(from)) : place;
		const moved = putAt(now, from, to, deep);
		if (typeof moved === 'string') return { ...fails(`${name}: ${source}: ${moved}`), files: now };
		now = name === 'mv' && from !== to ? without(moved, from) : moved;
	}
	return { code: 0, output: [], files: now };
}

function putAt(files: Files, from: string, to: string, deep: boolean): Files | string {
	const content = files.content.get(from);
	if (content !== undefined) {
		const put = withFile(files, to, content);
		if (!put.ok) return put.error;
		const isExecutable = files.marks?.get(from)?.isExecutable;
		return isExecutable === undefined ? put.value : withMark(put.value, to, { isExecutable });
	}
	if (!isDirectory(files, from)) return 'No such file or directory';
	if (!deep) return 'Is a directory: cp -r copies it with what is in it';
	if (`${to}/`.startsWith(`${from}/`)) return 'it cannot be put into itself';
	let now = files;
	const made = isDirectory(now, to) ? { ok: true as const, value: now } : withDirectory(now, to);
	if (!made.ok) return made.error;
	now = made.value;
	const within = (path: string) => path.startsWith(`${from}/`);
	for (const path of [...files.directories].filter(within).sort()) {
		const put = withDirectory(now, to + path.slice(from.length));
		if (put.ok) now = put.value;
	}
	for (const [path, each] of files.content) {
		if (!within(path)) continue;
		const put = withFile(now, to + path.slice(from.length), each);
		if (!put.ok) return put.error;
		now = put.value;
	}
	return now;
}
