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
	let code = 0;
	let { files } = started;
	for (const name of read.rest) {
		if (name === '/dev/null') continue;
		if (['/dev/stderr', '/dev/stdout', '/dev/tty'].includes(name)) {
			output.push({ to: name === '/dev/stderr' ? 'stderr' : 'stdout', text });
			continue;
		}
		const path = absolute(started.directory, name);
		const before = read.has.has('a') ? files.content.get(path) : undefined;
		const written = withFile(files, path, (before === undefined ? '' : textOf(before)) + text);
		if (written.ok) files = written.value;
		else {
			output.push({ to: 'stderr', text: `tee: ${name}: ${written.error}\n` });
			code = 1;
		}
	}
	return { code, output, files };
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

export const mktemp: Run = async ({ args, files, directory, environment }) => {
	const given = args.map((arg) => arg.replace(/^--tmpdir$/, '-t').replace(/^--tmpdir=/, '-p'));
	const read = optionsOf('mktemp', given, 'dutq', 'ps', {
		...{ '--directory': 'd', '--dry-run': 'u', '--quiet': 'q', '--suffix': 's' }
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const refused = (words: string) => fails(`mktemp: ${words}`);
	if (rest.length > 1) return refused('too many templates');
	const [template = 'tmp.XXXXXXXXXX'] = rest;
	const named = values.get('s');
	const [, before = '', places = '', end = ''] = /^(.*?)(X*)([^X]*)$/s.exec(template) ?? [];
	if (named !== undefined && end !== '') {
		return refused(`with --suffix, template '${template}' must end in X`);
	}
	if (places.length < 3) return refused(`too few X's in template '${template}'`);
	const suffix = named ?? end;
	if (suffix.includes('/')) {
		return refused(`invalid suffix '${suffix}', contains directory separator`);
	}
	const isIn = values.has('p') || has.has('t') || rest.length === 0;
	if (isIn && template.startsWith('/')) {
		return refused(`invalid template, '${template}'; with --tmpdir, it may not be absolute`);
	}
	if (has.has('t') && template.includes('/')) {
		return refused(`invalid template, '${template}', contains directory separator`);
	}
	const folder = values.get('p') || environment.get('TMPDIR') || '/tmp';
	const within = isIn ? `${folder.replace(/\/$/, '')}/` : '';
	// There is a /tmp as soon as something lies in it.
	const around = { ...files, directories: new Set(files.directories).add('/tmp') };
	for (let number = 1; ; number++) {
		const digits = String(number).padStart(places.length, '0');
		if (digits.length > places.length) return refused(`no name of '${template}' is free`);
		const name = within + before + digits + suffix;
		const path = absolute(directory, name);
		if (isThere(files, path)) continue;
		if (has.has('u')) return prints(`${name}\n`);
		const made = has.has('d') ? withDirectory(around, path) : withFile(around, path, '');
		if (!made.ok) {
			if (has.has('q')) return { code: 1, output: [] };
			const what = has.has('d') ? 'directory' : 'file';
			return refused(`failed to create ${what} via template '${within}${template}': ${made.error}`);
		}
		return { ...prints(`${name}\n`), files: made.value };
	}
};
