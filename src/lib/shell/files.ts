import type { Result } from '../policy/result';

/**
 * The files of a terminal: absolute paths to what they hold. Immutable, like all that an attempt keeps.
 * A directory is there as long as it was made or something lies in it.
 */
export interface Files {
	readonly content: ReadonlyMap<string, string | Uint8Array>;
	/** Directories that were made, without a slash at their end. */
	readonly directories: ReadonlySet<string>;
	/** What else is known of some, by their paths. */
	readonly marks?: ReadonlyMap<string, FileMark>;
}

export interface FileMark {
	/** When it was changed, by the account’s time; unknown of what the running line has made. */
	readonly time?: number;
	readonly isExecutable?: boolean;
}

export const noFiles: Files = { content: new Map(), directories: new Set() };

/** In bytes, of one file and of all. They are kept with the attempt, and go into its export. */
export const largestFile = 1024 * 1024;
export const largestFiles = 4 * 1024 * 1024;
/** Files and directories together. */
export const mostFiles = 500;
const longestName = 255;
const longestPath = 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An absolute path without `.`, `..` and doubled slashes; `/` is the empty text’s. */
export function absolute(directory: string, path: string): string {
	const steps: string[] = [];
	const whole = path.startsWith('/') ? path : `${directory}/${path}`;
	for (const step of whole.split('/')) {
		if (step === '' || step === '.') continue;
		if (step === '..') steps.pop();
		else steps.push(step);
	}
	return `/${steps.join('/')}`;
}

export function parentOf(path: string): string {
	return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

export function nameIn(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

export function isDirectory({ content, directories }: Files, path: string): boolean {
	if (path === '/' || directories.has(path)) return true;
	const within = `${path}/`;
	const begins = (each: string) => each.startsWith(within);
	return [...content.keys()].some(begins) || [...directories].some(begins);
}

export function textOf(content: string | Uint8Array): string {
	return typeof content === 'string' ? content : decoder.decode(content);
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
	return typeof content === 'string' ? encoder.encode(content) : content;
}

/** In bytes. */
export function sizeOf(content: string | Uint8Array): number {
	return bytesOf(content).length;
}

/** What lies in a directory, by name. */
export function entriesOf(files: Files, directory: string): readonly string[] {
	const within = directory === '/' ? '/' : `${directory}/`;
	const names = new Set<string>();
	for (const path of [...files.content.keys(), ...files.directories]) {
		if (path.startsWith(within)) names.add(path.slice(within.length).split('/')[0] ?? '');
	}
	names.delete('');
	return [...names].sort();
}

/** The files with one more, or with it changed; the error is said after its path: `Is a directory`. */
export function withFile(
	files: Files,
	path: string,
	content: string | Uint8Array
): Result<Files, string> {
	const fault = placeFault(files, path);
	if (fault !== undefined) return { ok: false, error: fault };
	const size = sizeOf(content);
	if (size > largestFile) {
		return refuse(`File too large: the terminal keeps files of up to ${largestFile / 1024} kB`);
	}
	const before = files.content.get(path);
	const others = [...files.content.values()].reduce((sum, each) => sum + sizeOf(each), 0);
	if (others - (before === undefined ? 0 : sizeOf(before)) + size > largestFiles) {
		return refuse(
			`No space left: the terminal keeps ${largestFiles / 1024} kB in all. Remove files with rm`
		);
	}
	if (before === undefined && countOf(files) >= mostFiles) return refuse(tooMany);
	return { ok: true, value: { ...files, content: new Map(files.content).set(path, content) } };
}

export function withDirectory(files: Files, path: string): Result<Files, string> {
	const fault = placeFault(files, path);
	if (fault !== undefined) return { ok: false, error: fault };
	if (files.content.has(path)) return refuse('File exists');
	if (countOf(files) >= mostFiles) return refuse(tooMany);
	return { ok: true, value: { ...files, directories: new Set(files.directories).add(path) } };
}

/** Without a file, or without a directory and all that lies in it. What it lay in stays. */
export function without(files: Files, path: string): Files {
	const stays = (each: string) => each !== path && !each.startsWith(`${path}/`);
	const directories = new Set([...files.directories].filter(stays));
	const parent = parentOf(path);
	if (parent !== '/' && isDirectory(files, parent)) directories.add(parent);
	const content = new Map([...files.content].filter(([each]) => stays(each)));
	const bare = { content, directories };
	if (!files.marks) return bare;
	return { ...bare, marks: new Map([...files.marks].filter(([each]) => stays(each))) };
}

export function withMark(files: Files, path: string, mark: FileMark): Files {
	const marks = new Map(files.marks).set(path, { ...files.marks?.get(path), ...mark });
	return { ...files, marks };
}

/** With the time on every file that is not as it was. */
export function stamped(before: Files, after: Files, time: number): Files {
	const changed = [...after.content].filter(
		([path, content]) => before.content.get(path) !== content
	);
	return changed.reduce((files, [path]) => withMark(files, path, { time }), after);
}

const tooMany = `No space left: the terminal keeps ${mostFiles} files and directories. Remove some with rm`;

function countOf({ content, directories }: Files): number {
	return content.size + directories.size;
}

/** Why nothing can be put there. */
function placeFault(files: Files, path: string): string | undefined {
	if (path.length > longestPath || nameIn(path).length > longestName) return 'File name too long';
	if (isDirectory(files, path)) return 'Is a directory';
	for (let above = parentOf(path); above !== '/'; above = parentOf(above)) {
		if (files.content.has(above)) return 'Not a directory';
	}
	return isDirectory(files, parentOf(path)) ? undefined : 'No such file or directory';
}

function refuse(error: string): Result<never, string> {
	return { ok: false, error };
}
