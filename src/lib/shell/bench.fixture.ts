import { programs } from './programs';
import type { AccountDoor, Chunk, Program } from './program';
import { run, type Io } from './run';
import { newShell, type Shell } from './shell';

/** Says its words, each between brackets: what a program was given. */
const argv: Program = {
	name: 'argv',
	about: 'says what it was given',
	run: async ({ args }) => ({
		code: 0,
		output: [{ to: 'stdout', text: args.map((arg) => `[${arg}]`).join('') }]
	})
};

/** Says on both ways that something is wrong. */
const both: Program = {
	name: 'both',
	about: 'prints, and complains',
	run: async () => ({
		code: 3,
		output: [
			{ to: 'stdout', text: 'out\n' },
			{ to: 'stderr', text: 'err\n' }
		]
	})
};

const closed: AccountDoor = {
	now: () => Date.UTC(2026, 10, 23, 8, 5, 9),
	lent: () => undefined,
	call: async () => ({ ok: false, notDone: 'There is no account here' }),
	look: async () => ({
		ok: false,
		error: { code: 'AccessDenied', message: 'There is no account here' }
	})
};

/** A terminal without a page. */
export class ShellBench {
	shell: Shell = newShell;
	readonly chunks: Chunk[] = [];
	/** Of the latest line. */
	passwords: readonly string[] = [];
	readonly #io: Io;

	constructor(more: Partial<Io> = {}) {
		this.#io = {
			account: closed,
			programs: new Map([...programs, argv, both].map((each) => [each.name, each])),
			ask: async () => undefined,
			edit: async () => undefined,
			interrupted: new AbortController().signal,
			breathe: async () => undefined,
			write: (chunk) => this.chunks.push(chunk),
			...more
		};
	}

	/** What a line prints, on either way. */
	async type(line: string): Promise<string> {
		this.chunks.length = 0;
		const ran = await run(this.shell, line, this.#io);
		if (ran.kind === 'incomplete') return '(incomplete)';
		this.shell = ran.shell;
		this.passwords = ran.passwords;
		return this.chunks.map(({ text }) => text).join('');
	}
}
