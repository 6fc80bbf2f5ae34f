import { absolute, withDirectory, withFile } from '../../files';
import { isEnded, optionsOf } from '../options';
import { fails, prints } from '../said';
import { isThere } from './is-there';
import type { Run } from './run';

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
	for (let number = 1; ; number++) {
		const digits = String(number).padStart(places.length, '0');
		if (digits.length > places.length) return refused(`no name of '${template}' is free`);
		const name = within + before + digits + suffix;
		const path = absolute(directory, name);
		if (isThere(files, path)) continue;
		if (has.has('u')) return prints(`${name}\n`);
		const made = has.has('d') ? withDirectory(files, path) : withFile(files, path, '');
		if (!made.ok) {
			if (has.has('q')) return { code: 1, output: [] };
			const what = has.has('d') ? 'directory' : 'file';
			return refused(`failed to create ${what} via template '${within}${template}': ${made.error}`);
		}
		return { ...prints(`${name}\n`), files: made.value };
	}
};
