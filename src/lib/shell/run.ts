import { builtins } from './builtins';
import { expandAll, expandOne, type Expanding } from './expand';
import { absolute, isDirectory, textOf, withFile } from './files';
import { lacking } from './lacking';
import type { AccountDoor, Chunk, Ended, Program, Started } from './program';
import { readScript } from './read-script';
import { passwordsIn, passwordsInLine } from './secrets';
import { environmentOf, withVariable, type Shell } from './shell';
import { longestOutput, Stopped } from './stopped';
import type { Command, List, Pipeline, Redirect, Script, Simple } from './syntax';

/** What a line is run with. */
export interface Io extends Pick<Started, 'ask' | 'edit' | 'interrupted'> {
	readonly account: AccountDoor;
	readonly programs: ReadonlyMap<string, Program>;
	/** Is told of what is printed, as soon as a command has ended. */
	readonly write: (chunk: Chunk) => void;
	/** Lets the page have its turn. */
	readonly breathe: () => Promise<void>;
}

export type Ran =
	| {
			readonly kind: 'ran';
			readonly shell: Shell;
			/** Those that somebody typed, or had put into a command: nothing that is kept may have them. */
			readonly passwords: readonly string[];
	  }
	/** Nothing was run: there is more to come. */
	| { readonly kind: 'incomplete' };

/** Of one line; a loop in a loop could go on for hours. */
const mostCommands = 10_000;
const interruptedCode = 130;

/** Runs what was typed. What cannot be read is told, and changes nothing but `$?`. */
export async function run(shell: Shell, line: string, io: Io): Promise<Ran> {
	const read = readScript(line);
	if (read.kind === 'incomplete') return read;
	if (read.kind === 'fault') {
		io.write({ to: 'stderr', text: `shell: ${read.message}\n` });
		return { kind: 'ran', shell: { ...shell, code: 2 }, passwords: passwordsInLine(line) };
	}
	const runner = new Runner(shell, io, {
		commands: 0,
		printed: 0,
		passwords: passwordsInLine(line)
	});
	try {
		await runner.script(read.script, { stdin: '', write: runner.toTerminal });
	} catch (stopped) {
		if (!(stopped instanceof Stopped)) throw stopped;
		io.write({ to: 'stderr', text: stopped.message });
		runner.shell = { ...runner.shell, code: stopped.code };
	}
	return { kind: 'ran', shell: runner.shell, passwords: runner.passwords };
}

/** Where a command reads from and writes to. */
interface Ends {
	readonly stdin: string;
	readonly write: (chunk: Chunk) => void;
}

interface Spent {
	commands: number;
	printed: number;
	passwords: readonly string[];
}

/** Where what is printed goes: to the reader, into a file, or nowhere. */
type Target =
	{ readonly to: 'stdout' | 'stderr' } | { readonly file: string } | { readonly gone: true };

class Runner {
	shell: Shell;
	readonly #io: Io;
	readonly #spent: Spent;

	constructor(shell: Shell, io: Io, spent: Spent) {
		this.shell = shell;
		this.#io = io;
		this.#spent = spent;
	}

	get passwords(): readonly string[] {
		return this.#spent.passwords;
	}

	readonly toTerminal = (chunk: Chunk) => {
		this.#spent.printed += chunk.text.length;
		if (this.#spent.printed > longestOutput) {
			throw new Stopped('shell: stopped, as more was printed than can be shown\n', 1);
		}
		this.#io.write(chunk);
	};

	async script(script: Script, ends: Ends): Promise<void> {
		for (const list of script) await this.#list(list, ends);
	}

	async #list({ first, rest }: List, ends: Ends) {
		await this.#pipeline(first, ends);
		for (const { when, pipeline } of rest) {
			if ((this.shell.code === 0) === (when === '&&')) await this.#pipeline(pipeline, ends);
		}
	}

	async #pipeline({ negated, commands }: Pipeline, ends: Ends) {
		const [only] = commands;
		if (commands.length === 1 && only) await this.#command(only, ends);
		else await this.#piped(commands, ends);
		if (negated) this.#end(this.shell.code === 0 ? 1 : 0);
	}

	/** One after the other. As in bash, only what they do to files and to the account stays. */
	async #piped(commands: readonly Command[], ends: Ends) {
		let { stdin } = ends;
		for (const [place, command] of commands.entries()) {
			const apart = new Runner(this.shell, this.#io, this.#spent);
			let out = '';
			const isLast = place === commands.length - 1;
			const write = (chunk: Chunk) => {
				if (isLast || chunk.to === 'stderr') ends.write(chunk);
				else out = added(out, chunk.text);
			};
			await apart.#command(command, { stdin, write });
			stdin = out;
			this.shell = { ...this.shell, files: apart.shell.files, code: apart.shell.code };
		}
	}

	async #command(command: Command, ends: Ends) {
		await this.#step();
		switch (command.kind) {
			case 'simple':
				return this.#simple(command, ends);
			case 'for':
				return this.#redirected(command.redirects, ends, async (inner) => {
					const words = await expandAll(command.words, this.#expanding(ends));
					this.#end(0);
					for (const word of words) {
						if (!this.#assign(command.name, word, ends)) return;
						await this.#step();
						await this.script(command.body, inner);
					}
				});
			case 'if':
				return this.#redirected(command.redirects, ends, async (inner) => {
					for (const { condition, body } of command.branches) {
						await this.script(condition, inner);
						if (this.shell.code === 0) return this.script(body, inner);
					}
					this.#end(0);
					return this.script(command.otherwise, inner);
				});
		}
	}

	/** Before every command and every turn of a loop. */
	async #step() {
		if (++this.#spent.commands % 16 === 0) await this.#io.breathe();
		if (this.#io.interrupted.aborted) throw new Stopped('^C\n', interruptedCode);
		if (this.#spent.commands > mostCommands) {
			throw new Stopped(`shell: stopped after ${mostCommands} commands\n`, 1);
		}
	}

	async #simple(simple: Simple, ends: Ends) {
		const expanding = this.#expanding(ends);
		const before = this.shell.code;
		this.#end(0);
		const asked = { ...expanding, variable: (name: string) => this.#variable(name, before) };
		const words = await expandAll(simple.words, asked);
		const [name, ...args] = words;
		const assigned: (readonly [string, string])[] = [];
		for (const { name, value } of simple.assignments) {
			assigned.push([name, await expandOne(value, asked)]);
		}
		if (name === undefined) {
			const code = this.shell.code;
			for (const [variable, value] of assigned) {
				if (!this.#assign(variable, value, ends)) return;
			}
			await this.#redirected(simple.redirects, ends, async () => this.#end(code));
			return;
		}
		await this.#redirected(simple.redirects, ends, (inner) =>
			this.#start(name, args, new Map(assigned), inner)
		);
	}

	async #start(
		name: string,
		args: readonly string[],
		assigned: ReadonlyMap<string, string>,
		{ stdin, write }: Ends
	) {
		const { account, ask, edit, interrupted, programs } = this.#io;
		const { files, directory } = this.shell;
		const environment = new Map([...environmentOf(this.shell), ...assigned]);
		const started: Started = {
			...{ args, stdin, environment, files, directory, account, ask, edit, interrupted }
		};
		const { passwords } = this.#spent;
		this.#spent.passwords = [...passwords, ...passwordsIn([name, ...args], this.shell)];
		const builtin = builtins.get(name);
		const program = programs.get(name);
		let ended: Ended;
		if (builtin) {
			const { shell, ...came } = await builtin.run({ ...started, shell: this.shell, programs });
			this.shell = shell ?? this.shell;
			ended = came;
		} else if (program) {
			ended = await program.run(started);
		} else {
			ended = { code: 127, output: [{ to: 'stderr', text: lacking(name) }] };
		}
		if (ended.files) this.shell = { ...this.shell, files: ended.files };
		for (const chunk of ended.output) if (chunk.text !== '') write(chunk);
		this.#end(ended.code);
		if (interrupted.aborted) throw new Stopped('^C\n', interruptedCode);
	}

	/** With what is printed going where it should; a file that cannot be opened keeps it from beginning. */
	async #redirected(
		redirects: readonly Redirect[],
		ends: Ends,
		job: (ends: Ends) => Promise<void>
	) {
		if (redirects.length === 0) return job(ends);
		let { stdin } = ends;
		let targets: { stdout: Target; stderr: Target } = {
			stdout: { to: 'stdout' },
			stderr: { to: 'stderr' }
		};
		const printed = new Map<string, string>();
		for (const redirect of redirects) {
			switch (redirect.kind) {
				case 'text':
					stdin = await expandOne(redirect.text, this.#expanding(ends));
					break;
				case 'from': {
					const path = await expandOne(redirect.file, this.#expanding(ends));
					const read = this.#read(path);
					if (typeof read !== 'string') return this.#fail(`${path}: ${read.fault}`, ends);
					stdin = read;
					break;
				}
				case 'join':
					targets = { ...targets, [redirect.of]: targets[redirect.to] };
					break;
				case 'to': {
					const path = await expandOne(redirect.file, this.#expanding(ends));
					const target = this.#open(path, redirect.append, printed);
					if ('fault' in target) return this.#fail(`${path}: ${target.fault}`, ends);
					if (redirect.of !== 'stderr') targets = { ...targets, stdout: target };
					if (redirect.of !== 'stdout') targets = { ...targets, stderr: target };
				}
			}
		}
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
		for (const [path, text] of printed) {
			if (text === '') continue;
			const there = this.shell.files.content.get(path);
			const written = withFile(this.shell.files, path, (there ? textOf(there) : '') + text);
			if (written.ok) this.shell = { ...this.shell, files: written.value };
			else this.#fail(`${path}: ${written.error}`, ends);
		}
	}

	#read(path: string): string | { readonly fault: string } {
		if (path === '/dev/null') return '';
		const place = absolute(this.shell.directory, path);
		const content = this.shell.files.content.get(place);
		if (content !== undefined) return textOf(content);
		const there = path !== '' && isDirectory(this.shell.files, place);
		return { fault: there ? 'Is a directory' : 'No such file or directory' };
	}

	/** Empties it, unless more is put behind what is in it. */
	#open(
		path: string,
		append: boolean,
		printed: Map<string, string>
	): Target | { readonly fault: string } {
		if (path === '/dev/null') return { gone: true };
		if (path === '') return { fault: 'No such file or directory' };
		const place = absolute(this.shell.directory, path);
		const there = append ? this.shell.files.content.get(place) : undefined;
		const opened = withFile(this.shell.files, place, there ?? '');
		if (!opened.ok) return { fault: opened.error };
		this.shell = { ...this.shell, files: opened.value };
		printed.set(place, printed.get(place) ?? '');
		return { file: place };
	}

	#expanding(ends: Ends): Expanding {
		return {
			variable: (name) => this.#variable(name, this.shell.code),
			printed: async (script) => {
				const apart = new Runner(this.shell, this.#io, this.#spent);
				let out = '';
				const write = (chunk: Chunk) => {
					if (chunk.to === 'stderr') return ends.write(chunk);
					out = added(out, chunk.text);
				};
				await apart.script(script, { stdin: ends.stdin, write });
				this.shell = { ...this.shell, files: apart.shell.files, code: apart.shell.code };
				return out;
			},
			files: () => this.shell.files,
			directory: () => this.shell.directory
		};
	}

	#variable(name: string, code: number): string | undefined {
		return name === '?' ? String(code) : this.shell.variables.get(name);
	}

	#assign(name: string, value: string, ends: Ends): boolean {
		const assigned = withVariable(this.shell, name, value);
		if (typeof assigned === 'string') {
			this.#fail(`${name}: ${assigned}`, ends);
			return false;
		}
		this.shell = assigned;
		return true;
	}

	#fail(words: string, ends: Ends) {
		ends.write({ to: 'stderr', text: `shell: ${words}\n` });
		this.#end(1);
	}

	#end(code: number) {
		this.shell = { ...this.shell, code };
	}
}

/** What is printed for something else to read, with more behind it. */
function added(out: string, text: string): string {
	if (out.length + text.length > longestOutput) {
		throw new Stopped('shell: stopped, as more was printed than can be kept\n', 1);
	}
	return out + text;
}
