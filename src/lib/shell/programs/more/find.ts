import { absolute, entriesOf, isDirectory, nameIn, type Files } from '../../files';
import { fits, globOf } from '../../words/pattern';
import { joined } from '../input';
import { fails, prints } from '../said';
import type { Run } from './run';

const asking = ['-name', '-iname', '-path', '-type', '-maxdepth', '-mindepth'];

/** As find prints them: a directory, then what lies in it. */
function below(files: Files, directory: string, path: string, depth: number): readonly Found[] {
	const place = absolute(directory, path);
	const isFolder = isDirectory(files, place);
	const inside = isFolder
		? entriesOf(files, place).flatMap((name) =>
				below(files, directory, `${path === '/' ? '' : path}/${name}`, depth + 1)
			)
		: [];
	return [{ path, depth, isFolder }, ...inside];
}

interface Found {
	readonly path: string;
	readonly depth: number;
	readonly isFolder: boolean;
}

export const find: Run = async ({ args, files, directory }) => {
	const at = args.findIndex((arg) => arg.startsWith('-') || arg === '!');
	const roots = at < 0 ? args : args.slice(0, at);
	/** Any of these rows, in which all have to hold. */
	const rows: ((found: Found) => boolean)[][] = [[]];
	const depths: ((found: Found) => boolean)[] = [];
	let isNot = false;
	let mark = '\n';
	const rest = at < 0 ? [] : args.slice(at);
	for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
		if (next === '-print' || next === '-a' || next === '-and') continue;
		if (next === '-print0') {
			mark = '\0';
			continue;
		}
		if (next === '-o' || next === '-or') {
			rows.push([]);
			continue;
		}
		if (next === '!' || next === '-not') {
			isNot = !isNot;
			continue;
		}
		if (!asking.includes(next)) {
			const instead = /^-(?:exec|ok|delete)/.test(next)
				? 'use | xargs, as in | xargs -I{} cat {}'
				: `${asking.join(' ')} -print0 are`;
			return fails(`find: ${next} is not there: ${instead}`);
		}
		const value = rest.shift();
		if (value === undefined) return fails(`find: missing argument to \`${next}'`);
		const test = testOf(next, value);
		const negated = isNot;
		isNot = false;
		const asked = (found: Found) => test(found) !== negated;
		// How deep it goes holds for all of it.
		(next.endsWith('depth') ? depths : rows.at(-1))?.push(asked);
	}
	if (rows.length > 1 && rows.some((row) => row.length === 0)) {
		return fails('find: -o stands between two questions');
	}
	const found: string[] = [];
	for (const root of roots.length > 0 ? roots : ['.']) {
		const place = absolute(directory, root);
		if (!files.content.has(place) && !isDirectory(files, place)) {
			return fails(`find: ‘${root}’: No such file or directory`);
		}
		const all = below(files, directory, root.replace(/(?<=.)\/+$/, ''), 0);
		for (const each of all) {
			const isMeant = rows.some((row) => row.every((asked) => asked(each)));
			if (isMeant && depths.every((asked) => asked(each))) found.push(each.path);
		}
	}
	return prints(mark === '\n' ? joined(found) : found.map((path) => `${path}\0`).join(''));
};

function testOf(name: string, value: string): (found: Found) => boolean {
	const folded = (text: string) => (name === '-iname' ? text.toLowerCase() : text);
	const pattern = globOf([{ text: folded(value), quoted: false }]);
	return ({ path, depth, isFolder }) => {
		switch (name) {
			case '-type':
				return isFolder === (value === 'd');
			case '-maxdepth':
				return depth <= Number(value);
			case '-mindepth':
				return depth >= Number(value);
			case '-path':
				return fits([...path], pattern);
			default:
				return fits([...folded(nameIn(path) || path)], pattern);
		}
	};
}

export const tree: Run = async ({ args, files, directory }) => {
	const [root = '.'] = args.filter((arg) => !arg.startsWith('-'));
	if (!isDirectory(files, absolute(directory, root))) {
		return fails(`${root} [error opening dir]`);
	}
	const counts = { folders: 0, files: 0 };
	const drawn = (path: string, before: string): readonly string[] => {
		const names = entriesOf(files, path).filter((name) => !name.startsWith('.'));
		return names.flatMap((name, at) => {
			const isLast = at === names.length - 1;
			const place = absolute(path, name);
			const isFolder = isDirectory(files, place);
			counts[isFolder ? 'folders' : 'files']++;
			const row = `${before}${isLast ? '└── ' : '├── '}${name}`;
			return isFolder ? [row, ...drawn(place, before + (isLast ? '    ' : '│   '))] : [row];
		});
	};
	const rows = [root, ...drawn(absolute(directory, root), '')];
	const counted = `${counts.folders} ${counts.folders === 1 ? 'directory' : 'directories'}, ${counts.files} ${counts.files === 1 ? 'file' : 'files'}`;
	return prints(joined([...rows, '', counted]));
};
