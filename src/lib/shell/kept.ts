import { base64 } from '@scure/base';
import { isDirectory, withMark, type FileMark, type Files } from './files';
import { withoutPasswords } from './secrets';
import { home, newShell, presetDirectories, type Shell } from './shell';

/** What is kept of a terminal, with its attempt: plain data. Never a password that somebody typed. */
export interface KeptTerminal {
	readonly files: readonly KeptFile[];
	readonly directories: readonly string[];
	readonly variables: readonly KeptVariable[];
	readonly directory: string;
	/** Lines, the latest last. */
	readonly history: readonly string[];
}

/** Where what it holds is no text, as base64. */
export type KeptFile = (
	| { readonly path: string; readonly text: string }
	| { readonly path: string; readonly base64: string }
) & {
	/** When it was changed, where that is known. */
	readonly time?: number;
	readonly executable?: true;
};

interface KeptVariable {
	readonly name: string;
	readonly value: string;
	readonly exported?: true;
}

export function toKept(shell: Shell, passwords: Iterable<string>): KeptTerminal {
	const hide = (text: string) => withoutPasswords(text, passwords);
	return {
		files: [...shell.files.content].map(([path, content]) => ({
			path,
			...(typeof content === 'string'
				? { text: hide(content) }
				: { base64: base64.encode(content) }),
			...marked(shell.files.marks?.get(path))
		})),
		directories: [...shell.files.directories],
		variables: [...shell.variables].map(([name, value]) => ({
			name,
			value: hide(value),
			...(shell.exported.has(name) && { exported: true })
		})),
		directory: shell.directory,
		history: shell.history.map(hide)
	};
}

function marked({ time, isExecutable }: FileMark = {}): Pick<KeptFile, 'time' | 'executable'> {
	return { ...(time !== undefined && { time }), ...(isExecutable && { executable: true }) };
}

export function fromKept(kept: KeptTerminal | undefined): Shell {
	if (!kept) return newShell;
	const { variables, directories, directory, history } = kept;
	const content = new Map(
		kept.files.map((file) => [file.path, 'text' in file ? file.text : base64.decode(file.base64)])
	);
	const bare = { content, directories: new Set([...directories, ...presetDirectories]) };
	const files = kept.files.reduce<Files>((now, { path, time, executable }) => {
		const dated = time === undefined ? now : withMark(now, path, { time });
		return executable ? withMark(dated, path, { isExecutable: true }) : dated;
	}, bare);
	return {
		...newShell,
		variables: new Map(variables.map(({ name, value }) => [name, value])),
		exported: new Set(variables.flatMap(({ name, exported }) => (exported ? [name] : []))),
		directory: isDirectory(files, directory) ? directory : home,
		files,
		history
	};
}
