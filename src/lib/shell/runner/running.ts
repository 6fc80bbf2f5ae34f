import type { Expanding } from '../expand';
import type { AccountDoor, Chunk, Program, Started } from '../program';
import type { Shell } from '../shell';
import type { Script } from '../syntax';
import type { Ends } from './streams';

/** What a line is run with. */
export interface Io extends Pick<Started, 'ask' | 'edit' | 'interrupted'> {
	readonly account: AccountDoor;
	readonly programs: ReadonlyMap<string, Program>;
	/** Is told of what is printed, as soon as a command has ended. */
	readonly write: (chunk: Chunk) => void;
	/** Lets the page have its turn, if it has not had one for long. Asked before every command. */
	readonly breathe: () => Promise<void> | undefined;
	/** Is told of what was thrown by a fault of ours, and the line ends; where nobody is told, `run` throws. */
	readonly broken?: (error: unknown) => void;
	/** Is told of a command that failed where nothing asked for it. */
	readonly failed?: (failed: Failed) => void;
}

export interface Failed {
	/** Which line of what was typed; nothing for one that stands in a file. */
	readonly line: number | undefined;
	readonly words: readonly string[];
	readonly code: number;
}

/** Of a whole line, whatever is run apart. */
export interface Spent {
	commands: number;
	printed: number;
	passwords: readonly string[];
	/** Scripts and functions in one another. */
	depth: number;
	/** Where the command stands that runs: `LINENO`. */
	line: number;
}

/** A shell at work, as the commands that change it know it. */
export interface Running {
	shell: Shell;
	readonly io: Io;
	readonly spent: Spent;
	script(script: Script, ends: Ends): Promise<void>;
	/** Runs text as if it had been typed; what cannot be read is told. */
	source(text: string, ends: Ends): Promise<void>;
	/** Runs a command whose words are made already; `past` functions of the name. */
	call(words: readonly string[], ends: Ends, past?: 'functions'): Promise<void>;
	/**
	 * Has another do something, whose variables are its own and which nothing leaves: what it did to files
	 * stays, and its code. A `process` begins with a shell of its own, and knows nothing of loops,
	 * functions, and whether somebody asked for a failure.
	 */
	aside(ends: Ends, job: (apart: Running) => Promise<void>, process?: Shell): Promise<void>;
	expanding(ends: Ends): Expanding;
	/** As programs have it. */
	pause(): Promise<void> | undefined;
	/** Keeps a variable’s value until the function that runs returns; nothing runs: false. */
	keepLocal(name: string): boolean;
	/** Names of those that run, the innermost first: `FUNCNAME`. */
	readonly functions: readonly string[];
	/** Whether what leaves it leaves another shell as it is, as in `( … )` and `bash FILE`. */
	readonly isApart: boolean;
	/** How many loops go on, of the function that runs. */
	readonly loops: number;
	end(code: number): void;
	fail(words: string, ends: Ends): void;
}
