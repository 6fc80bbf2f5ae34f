import { expandOne } from '../expand';
import { absolute, isDirectory, textOf, withFile } from '../files';
import type { Shell } from '../shell';
import type { Redirect } from '../syntax';
import type { Running } from './running';
import { added, Stdin, type Ends } from './streams';

/** Where what is printed goes: to the reader, into a file, or nowhere. */
type Target =
	{ readonly to: 'stdout' | 'stderr' } | { readonly file: string } | { readonly gone: true };

/** With what is printed going where it should; a file that cannot be opened keeps it from beginning. */
export async function redirected(
	running: Running,
	redirects: readonly Redirect[],
	ends: Ends,
	job: (ends: Ends) => Promise<void>
): Promise<void> {
	if (redirects.length === 0) return job(ends);
	let { stdin } = ends;
	let targets: { stdout: Target; stderr: Target } = {
		stdout: { to: 'stdout' },
		stderr: { to: 'stderr' }
	};
	const printed = new Map<string, string>();
	for (const redirect of redirects) {
		const expanding = running.expanding(ends);
		switch (redirect.kind) {
			case 'text':
				stdin = new Stdin(await expandOne(redirect.text, expanding));
				break;
			case 'from': {
				const path = await expandOne(redirect.file, expanding);
				const read = contentAt(running.shell, path);
				if (typeof read !== 'string') return running.fail(`${path}: ${read.fault}`, ends);
				stdin = new Stdin(read);
				break;
			}
			case 'join':
				targets = { ...targets, [redirect.of]: targets[redirect.to] };
				break;
			case 'to': {
				const path = await expandOne(redirect.file, expanding);
				const target = open(running, path, redirect, printed);
				if ('fault' in target) return running.fail(`${path}: ${target.fault}`, ends);
				if (redirect.of !== 'stderr') targets = { ...targets, stdout: target };
				if (redirect.of !== 'stdout') targets = { ...targets, stderr: target };
			}
		}
	}
	try {
		await job({
			stdin,
			write: ({ to, text }) => {
				const target = targets[to];
				if ('to' in target) ends.write({ to: target.to, text });
				else if ('file' in target) {
					printed.set(target.file, added(printed.get(target.file) ?? '', text));
				}
			}
		});
	} finally {
		// What was printed before something left is in the file.
		for (const [path, text] of printed) {
			if (text === '') continue;
			const there = running.shell.files.content.get(path);
			const written = withFile(running.shell.files, path, (there ? textOf(there) : '') + text);
			if (written.ok) running.shell = { ...running.shell, files: written.value };
			else running.fail(`${path}: ${written.error}`, ends);
		}
	}
}

/** What a file holds, or why it cannot be read. */
export function contentAt(
	{ directory, files }: Pick<Shell, 'directory' | 'files'>,
	path: string
): string | { readonly fault: string } {
	if (path === '/dev/null') return '';
	const place = absolute(directory, path);
	const content = files.content.get(place);
	if (content !== undefined) return textOf(content);
	const there = path !== '' && isDirectory(files, place);
	return { fault: there ? 'Is a directory' : 'No such file or directory' };
}

/** Empties it, unless more is put behind what is in it. */
function open(
	running: Running,
	path: string,
	{ append, over }: Extract<Redirect, { kind: 'to' }>,
	printed: Map<string, string>
): Target | { readonly fault: string } {
	if (path === '/dev/null') return { gone: true };
	if (path === '/dev/stderr') return { to: 'stderr' };
	if (path === '/dev/stdout' || path === '/dev/tty') return { to: 'stdout' };
	if (path === '') return { fault: 'No such file or directory' };
	const { files, directory } = running.shell;
	const place = absolute(directory, path);
	const there = files.content.get(place);
	if (there !== undefined && !append && !over && running.shell.options.has('noclobber')) {
		return { fault: 'cannot overwrite existing file' };
	}
	const opened = withFile(files, place, (append ? there : undefined) ?? '');
	if (!opened.ok) return { fault: opened.error };
	running.shell = { ...running.shell, files: opened.value };
	printed.set(place, printed.get(place) ?? '');
	return { file: place };
}
