import type { Expanding } from '../expand';
import type { Chunk } from '../program';
import { readScript } from '../read-script';
import type { Defined, Shell } from '../shell';
import { interrupted, longestOutput, Refused, Stopped } from '../stopped';
import type { Command, Compound, Script } from '../syntax';
import { assigned, type Assigned } from './assigning';
import { call } from './calling';
import { runCompound } from './compound';
import { expandingOf, passingIn, withoutPassing } from './expanding';
import { keepIn, restored, type Frame } from './frames';
import { inFile } from './in-file';
import { Leaving } from './leaving';
import { runList } from './pipelines';
import type { Io, Running, Spent } from './running';
import { runSimple } from './simple';
import type { Ends } from './streams';

/** Of one line; a loop in a loop could go on for hours. */
const mostCommands = 10_000;
const deepest = 60;

/** What a shell that is apart knows of the one that it was made in. */
interface Around {
	readonly guarded: number;
	readonly frames: readonly Frame[];
}

/** A shell at work: what it knows, and what holds for all that it runs. */
export class Runner implements Running {
	shell: Shell;
	readonly io: Io;
	readonly spent: Spent;
	readonly isApart: boolean;
	loops = 0;
	/** Where a failure is asked for, as behind `if`, nothing is left because of it. */
	#guarded: number;
	/** Of the functions that run, the innermost last. */
	readonly #frames: Frame[];

	constructor(shell: Shell, io: Io, spent: Spent, around?: Around) {
		this.shell = shell;
		this.io = io;
		this.spent = spent;
		this.isApart = around !== undefined;
		this.#guarded = around?.guarded ?? 0;
		this.#frames =
			around?.frames.map(({ name, locals }) => ({ name, locals: new Map(locals) })) ?? [];
	}

	readonly toTerminal = (chunk: Chunk) => {
		this.spent.printed += chunk.text.length;
		if (this.spent.printed > longestOutput) {
			throw new Stopped('shell: stopped, as more was printed than can be shown\n', 1);
		}
		this.io.write(chunk);
	};

	async script(script: Script, ends: Ends): Promise<void> {
		for (const list of script) await runList(this, list, ends);
	}

	async source(text: string, ends: Ends): Promise<void> {
		const read = readScript(text, this.shell.aliases);
		if (read.kind !== 'script') {
			const why = read.kind === 'fault' ? read.message : 'syntax error: unexpected end of file';
			this.fail(why, ends);
			return this.end(2);
		}
		if (read.script.length === 0) return this.end(0);
		await this.#deeper(() => this.script(read.script, ends));
	}

	async #deeper(job: () => Promise<void>) {
		if (++this.spent.depth > deepest) {
			throw new Stopped('shell: functions or scripts call one another too deeply\n', 1);
		}
		try {
			await job();
		} finally {
			this.spent.depth--;
		}
	}

	async aside(ends: Ends, job: (apart: Runner) => Promise<void>, process?: Shell) {
		const around = process
			? { guarded: 0, frames: [] }
			: { guarded: this.#guarded, frames: this.#frames };
		const apart = new Runner(process ?? this.shell, this.io, this.spent, around);
		try {
			await job(apart);
		} catch (stopped) {
			if (stopped instanceof Leaving) apart.end(stopped.value);
			else if (stopped instanceof Refused) {
				ends.write({ to: 'stderr', text: stopped.message });
				apart.end(stopped.code);
			} else throw stopped;
		} finally {
			// Also where the line is over: what was called in the account is not undone either.
			const { files, code } = apart.shell;
			this.shell = { ...this.shell, files, code };
		}
	}

	expanding(ends: Ends): Expanding {
		return expandingOf(this, ends);
	}

	get functions(): readonly string[] {
		return this.#frames.map(({ name }) => name).reverse();
	}

	keepLocal(name: string): boolean {
		const frame = this.#frames.at(-1);
		if (frame) keepIn(frame, name, this.shell);
		return frame !== undefined;
	}

	get isGuarded(): boolean {
		return this.#guarded > 0;
	}

	/** Whether it fails is asked for. */
	async guard(job: () => Promise<void>) {
		this.#guarded++;
		try {
			await job();
		} finally {
			this.#guarded--;
		}
	}

	async command(command: Command, ends: Ends): Promise<void> {
		await this.#step();
		if (command.kind === 'function') {
			const { name, body } = command;
			const file = this.shell.arrays.get('BASH_SOURCE')?.values.get('0');
			const functions = new Map(this.shell.functions).set(name, { body, file });
			this.shell = { ...this.shell, functions, code: 0 };
		} else if (command.kind === 'simple') {
			await this.#at(command.line, () => runSimple(this, command, ends));
		} else await this.compound(command, ends);
	}

	async compound(command: Compound, ends: Ends): Promise<void> {
		await this.#at(command.line, () => runCompound(this, command, ends));
	}

	/** What stands on a line; files of `<(…)` in it are there as long as it runs. */
	async #at(line: number | undefined, job: () => Promise<void>) {
		// A text that stands in another is where that is.
		if (line !== undefined) this.spent.line = line;
		const passed = passingIn(this.shell);
		await job();
		withoutPassing(this, passed);
	}

	async call(words: readonly string[], ends: Ends, past?: 'functions'): Promise<void> {
		await this.#step();
		return call(this, words, ends, past);
	}

	/** With words of its own, and names as soon as it makes some. */
	async inFunction(
		{
			name,
			args,
			body,
			file
		}: Defined & { readonly name: string; readonly args: readonly string[] },
		ends: Ends
	) {
		const { args: outer } = this.shell;
		const { loops } = this;
		const frame: Frame = { name, locals: new Map() };
		this.#frames.push(frame);
		this.loops = 0;
		this.shell = { ...this.shell, args };
		try {
			await this.#deeper(() => inFile(this, file, () => this.compound(body, ends)));
		} catch (leaving) {
			if (!(leaving instanceof Leaving) || leaving.kind !== 'return') throw leaving;
			this.end(leaving.value);
		} finally {
			this.#frames.pop();
			this.loops = loops;
			this.shell = { ...restored(this.shell, frame), args: outer };
		}
	}

	/** Of a loop; says whether it is left. */
	async turn(job: () => Promise<void>): Promise<boolean> {
		await this.#step();
		this.loops++;
		try {
			await job();
		} catch (leaving) {
			if (!(leaving instanceof Leaving)) throw leaving;
			if (leaving.kind !== 'break' && leaving.kind !== 'continue') throw leaving;
			this.end(0);
			if (leaving.value > 1) throw new Leaving(leaving.kind, leaving.value - 1);
			return leaving.kind === 'break';
		} finally {
			this.loops--;
		}
		return false;
	}

	/** Before every command, those of `xargs` too, and every turn of a loop. */
	async #step() {
		await this.pause();
		if (++this.spent.commands > mostCommands) {
			throw new Stopped(`shell: stopped after ${mostCommands} commands\n`, 1);
		}
	}

	pause(): Promise<void> | undefined {
		const goesOn = () => {
			if (this.io.interrupted.aborted) throw interrupted();
		};
		goesOn();
		return this.io.breathe()?.then(goesOn);
	}

	/** Says whether it could be. */
	assign(value: Assigned | undefined, ends: Ends): boolean {
		if (!value) return true;
		const { reckoned } = this.expanding(ends);
		const shell = assigned(this.shell, value, reckoned);
		if (typeof shell === 'string') {
			this.fail(`${value.name}: ${shell}`, ends);
			return false;
		}
		this.shell = shell;
		return true;
	}

	fail(words: string, ends: Ends) {
		ends.write({ to: 'stderr', text: `shell: ${words}\n` });
		this.end(1);
	}

	end(code: number) {
		this.shell = { ...this.shell, code };
	}
}
