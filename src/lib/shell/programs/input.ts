import { absolute, bytesOf, isDirectory, textOf } from '../files';
import type { Chunk, Ended, Started } from '../program';
import { longestOutput } from '../stopped';

export interface Input {
	/** As it was named; `-` is what comes through the pipe. */
	readonly name: string;
	readonly text: string;
}

export interface Inputs {
	readonly inputs: readonly Input[];
	/** What is said of files that cannot be read. */
	readonly faults: readonly Chunk[];
	/** The same, for those who say it in other words. */
	readonly unread: readonly { readonly name: string; readonly why: string }[];
}

/** The files that were named, or what comes through the pipe. */
export function inputsOf(
	program: string,
	names: readonly string[],
	started: Pick<Started, 'stdin' | 'files' | 'directory'>
): Inputs {
	const { files, directory } = started;
	let stdin: string | undefined;
	const inputs: Input[] = [];
	const unread: { name: string; why: string }[] = [];
	let length = 0;
	for (const name of names.length > 0 ? names : ['-']) {
		const place = absolute(directory, name);
		const isPiped = name === '-' || name === '/dev/stdin';
		// Read only where it is asked for: whatever is not is left to others.
		if (isPiped) stdin ??= started.stdin;
		const content = name === '/dev/null' ? '' : isPiped ? stdin : files.content.get(place);
		if (content === undefined) {
			const there = isDirectory(files, place);
			unread.push({ name, why: there ? 'Is a directory' : 'No such file or directory' });
		} else if ((length += content.length) > longestOutput) {
			unread.push({ name, why: 'File too large: it is more than can be read at once' });
			break;
		} else inputs.push({ name, text: textOf(content) });
	}
	const faults = unread.map(({ name, why }): Chunk => {
		return { to: 'stderr', text: `${program}: ${name}: ${why}\n` };
	});
	return { inputs, faults, unread };
}

/** Without what follows the last line break, where that is nothing. */
export function linesOf(text: string): readonly string[] {
	if (text === '') return [];
	return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** Bytes of a text from a place up to but not with another; what is left of a character is none. */
export function bytesIn(text: string, from: number, to = Infinity): string {
	return textOf(bytesOf(text).slice(from, to));
}

/** All inputs as lines, one after the other. */
export function allLines({ inputs }: Pick<Inputs, 'inputs'>): readonly string[] {
	return inputs.flatMap(({ text }) => linesOf(text));
}

export function joined(lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join('');
}

/** What was printed, after what was said of files that could not be read. */
export function cameOf({ faults }: Inputs, text: string, code = 0): Ended {
	return {
		code: faults.length > 0 ? 1 : code,
		output: [...faults, ...(text === '' ? [] : [{ to: 'stdout', text } as const])]
	};
}
