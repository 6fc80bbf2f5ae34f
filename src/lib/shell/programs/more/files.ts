import { absolute, isDirectory, textOf, withDirectory, withFile, type Files } from '../../files';
import type { Chunk } from '../../program';
import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import type { Run } from './run';

export const tee: Run = async (started) => {
	const read = optionsOf('tee', started.args, 'ai', '', { '--append': 'a' });
	if (isEnded(read)) return read;
	const text = started.stdin;
	const output: Chunk[] = [{ to: 'stdout', text }];
	let { files } = started;
	for (const name of read.rest) {
		if (name === '/dev/null') continue;
		if (name === '/dev/stderr' || name === '/dev/tty') {
			output.push({ to: name === '/dev/tty' ? 'stdout' : 'stderr', text });
			continue;
		}
		const path = absolute(started.directory, name);
		const before = read.has.has('a') ? files.content.get(path) : undefined;
		const written = withFile(files, path, (before === undefined ? '' : textOf(before)) + text);
		if (written.ok) files = written.value;
		else output.push({ to: 'stderr', text: `tee: ${name}: ${written.error}\n` });
	}
	return { code: output.some(({ to }) => to === 'stderr') ? 1 : 0, output, files };
};

export const chmod: Run = async ({ args, directory, files }) => {
	const names = args.filter((arg) => !/^-[a-zA-Z]+$/.test(arg)).slice(1);
	if (names.length === 0) return fails('chmod: missing operand');
	const missing = names.find((name) => !isThere(files, absolute(directory, name)));
	return missing === undefined
		? prints('')
		: fails(`chmod: cannot access '${missing}': No such file or directory`);
};

function isThere(files: Files, path: string): boolean {
	return files.content.has(path) || isDirectory(files, path);
}

export const mktemp: Run = async ({ args, files, directory }) => {
	const isFolder = args.includes('-d');
	const [template = '/tmp/tmp.XXXXXXXXXX'] = args.filter((arg) => !arg.startsWith('-'));
	for (let number = 1; ; number++) {
		const name = template.replace(/X+$/, (places) => String(number).padStart(places.length, '0'));
		const path = absolute(directory, name);
		if (isThere(files, path) && name !== template) continue;
		// There is a /tmp as soon as something lies in it.
		const around = { ...files, directories: new Set(files.directories).add('/tmp') };
		const made = isFolder ? withDirectory(around, path) : withFile(around, path, '');
		if (!made.ok) return fails(`mktemp: ${name}: ${made.error}`);
		return { ...prints(`${name}\n`), files: made.value };
	}
};
