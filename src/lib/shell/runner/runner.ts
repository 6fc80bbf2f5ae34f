import { expandAll, expandOne, expandPattern, expandPieces, type Expanding } from '../expand';
import type { Chunk, Ended, Started } from '../program';
import { quoted } from '../quote';
import { readScript } from '../read-script';
import { passwordsIn } from '../secrets';
import { environmentOf, withArray, withVariable, type ArrayValue, type Shell } from '../shell';
import { specials } from '../specials';
import { lacking } from '../specials/later';
import { longestOutput, Refused, Stopped } from '../stopped';
import type { Command, Compound, List, Pipeline, Script, Simple } from '../syntax';
import { holds } from './conditions';
import { assigned, expandedAssignment, type Assigned } from './assigning';
import { expandingOf, passingIn, withoutPassing } from './expanding';
import { Leaving } from './leaving';
import { contentAt, redirected } from './redirects';
import type { Io, Running, Spent } from './running';
import { added, Stdin, type Ends } from './streams';
import { fits } from '../words/pattern';

/** Of one line; a loop in a loop could go on for hours. */
const mostCommands = 10_000;
const interruptedCode = 130;
const deepest = 60;

/** What a name stood for before a function made it its own. */
interface Before {
	readonly variable: string | undefined;
	readonly array: ArrayValue | undefined;
	readonly isExported: boolean;
}

/** Of a function that runs. */
interface Frame {
	readonly name: string;
	readonly locals: Map<string, Before>;
}

/** What a shell that is apart knows of the one that it was made in. */
interface Around {
	readonly guarded: number;
	readonly frames: readonly Frame[];
}

/** Runs what was read. */
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
		for (const list of script) await this.#list(list, ends);
	}

	async source(text: string, ends: Ends): Promise<void> {
		const read = readScript(text, this.shell.aliases);
		if (read.kind !== 'script') {
			const why = read.kind === 'fault' ? read.message : 'syntax error: unexpected end of file';
			this.fail(why, ends);
			return this.end(2);
		}
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
		}
		const { files, code } = apart.shell;
		this.shell = { ...this.shell, files, code };
	}

	expanding(ends: Ends): Expanding {
		return expandingOf(this, ends);
	}

	get functions(): readonly string[] {
		return this.#frames.map(({ name }) => name).reverse();
	}

	keepLocal(name: string): boolean {
		const locals = this.#frames.at(-1)?.locals;
		if (!locals) return false;
		const { variables, arrays, exported } = this.shell;
		if (!locals.has(name)) {
			locals.set(name, {
				variable: variables.get(name),
				array: arrays.get(name),
				isExported: exported.has(name)
			});
		}
		return true;
	}

	async #guard(job: () => Promise<void>) {
		this.#guarded++;
		try {
			await job();
		} finally {
			this.#guarded--;
		}
	}

	async #list({ first, rest }: List, ends: Ends) {
		const all = [{ when: undefined, pipeline: first }, ...rest];
		for (const [at, { when, pipeline }] of all.entries()) {
			if (when && (this.shell.code === 0) !== (when === '&&')) continue;
			if (at === all.length - 1) await this.#pipeline(pipeline, ends);
			else await this.#guard(() => this.#pipeline(pipeline, ends));
		}
	}

	async #pipeline({ negated, commands }: Pipeline, ends: Ends) {
		const run = async () => {
			const [only] = commands;
			if (commands.length !== 1 || !only) return this.#piped(commands, ends);
			await this.#command(only, ends);
			if (mayFail(only)) this.shell = { ...this.shell, codes: [this.shell.code] };
		};
		if (negated) {
			await this.#guard(run);
			return this.end(this.shell.code === 0 ? 1 : 0);
		}
		await run();
		const { code, options } = this.shell;
		if (code !== 0 && options.has('errexit') && this.#guarded === 0 && commands.some(mayFail)) {
			throw new Leaving('exit', code);
		}
	}

	/** One after the other. As in bash, only what they do to files and to the account stays. */
	async #piped(commands: readonly Command[], ends: Ends) {
		let { stdin } = ends;
		const codes: number[] = [];
		for (const [place, command] of commands.entries()) {
			let out = '';
			const isLast = place === commands.length - 1;
			const write = (chunk: Chunk) => {
				if (isLast || chunk.to === 'stderr') ends.write(chunk);
				else out = added(out, chunk.text);
			};
			const inner = { stdin, write };
			await this.aside(inner, (apart) => apart.#command(command, inner));
			stdin = new Stdin(out);
			codes.push(this.shell.code);
		}
		this.shell = { ...this.shell, codes };
		if (this.shell.options.has('pipefail')) this.end(codes.findLast((code) => code !== 0) ?? 0);
	}

	async #command(command: Command, ends: Ends): Promise<void> {
		await this.#step();
		if (command.kind === 'simple') return this.#simple(command, ends);
		if (command.kind !== 'function') return this.#compound(command, ends);
		const functions = new Map(this.shell.functions).set(command.name, command.body);
		this.shell = { ...this.shell, functions, code: 0 };
	}

	async #compound(command: Compound, ends: Ends): Promise<void> {
		this.#isAt(command);
		const passed = passingIn(this.shell);
		await redirected(this, command.redirects, ends, (inner) => this.#opened(command, inner));
		withoutPassing(this, passed);
	}

	async #opened(command: Compound, ends: Ends): Promise<void> {
		switch (command.kind) {
			case 'for': {
				const words = command.words
					? await expandAll(command.words, this.expanding(ends))
					: this.shell.args;
				this.end(0);
				for (const word of words) {
					if (!this.#assign({ name: command.name, value: word, append: false }, ends)) return;
					if (await this.#turn(() => this.script(command.body, ends))) return;
				}
				return;
			}
			case 'count': {
				await this.#reckoned(command.first, ends);
				this.end(0);
				while (command.while.length === 0 || (await this.#reckoned(command.while, ends)) !== 0n) {
					if (await this.#turn(() => this.script(command.body, ends))) return;
					await this.#reckoned(command.next, ends);
				}
				return;
			}
			case 'while': {
				let [code, isOver] = [0, false];
				// What leaves a loop may stand in its condition.
				const turn = async () => {
					await this.#guard(() => this.script(command.condition, ends));
					isOver = (this.shell.code === 0) === command.negated;
					if (!isOver) await this.script(command.body, ends);
				};
				for (;;) {
					if (await this.#turn(turn)) return;
					if (isOver) return this.end(code);
					code = this.shell.code;
				}
			}
			case 'if':
				for (const { condition, body } of command.branches) {
					await this.#guard(() => this.script(condition, ends));
					if (this.shell.code === 0) return this.script(body, ends);
				}
				// `else` sees the code of what was asked.
				if (command.otherwise.length === 0) this.end(0);
				return this.script(command.otherwise, ends);
			case 'case': {
				const text = [...(await expandOne(command.word, this.expanding(ends)))];
				this.end(0);
				for (const { patterns, body } of command.branches) {
					for (const pattern of patterns) {
						if (!fits(text, await expandPattern(pattern, this.expanding(ends)))) continue;
						return this.script(body, ends);
					}
				}
				return;
			}
			case 'group': {
				if (!command.apart) return this.script(command.body, ends);
				return this.aside(ends, (apart) => apart.script(command.body, ends));
			}
			case 'condition': {
				const expanding = this.expanding(ends);
				const answer = await holds(command.condition, this.shell, {
					...{ expanding, one: expandOne, pattern: expandPattern, pieces: expandPieces }
				});
				if ('fault' in answer) {
					this.fail(answer.fault, ends);
					return this.end(2);
				}
				if (answer.matched) this.#match(answer.matched);
				return this.end(answer.holds ? 0 : 1);
			}
			case 'arithmetic':
				return this.end((await this.#reckoned(command.expression, ends)) === 0n ? 1 : 0);
		}
	}

	async #reckoned(expression: Parameters<typeof expandOne>[0], ends: Ends): Promise<bigint> {
		const expanding = this.expanding(ends);
		return expanding.reckoned(await expandOne(expression, expanding));
	}

	#match(matched: readonly string[]) {
		const values = new Map(matched.map((text, at) => [String(at), text]));
		const shell = withArray(this.shell, 'BASH_REMATCH', { isKeyed: false, values });
		if (typeof shell !== 'string') this.shell = shell;
	}

	/** Of a loop; says whether it is left. */
	async #turn(job: () => Promise<void>): Promise<boolean> {
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

	/** Before every command and every turn of a loop. */
	async #step() {
		if (++this.spent.commands % 16 === 0) await this.io.breathe();
		if (this.io.interrupted.aborted) throw new Stopped('^C\n', interruptedCode);
		if (this.spent.commands > mostCommands) {
			throw new Stopped(`shell: stopped after ${mostCommands} commands\n`, 1);
		}
	}

	#isAt({ line }: Simple | Compound) {
		// A text that stands in another is where that is.
		if (line !== undefined) this.spent.line = line;
	}

	async #simple(simple: Simple, ends: Ends) {
		this.#isAt(simple);
		const before = this.shell.code;
		const passed = passingIn(this.shell);
		this.end(0);
		const expanding = expandingOf(this, ends, before);
		const words = [...(await expandAll(simple.words, expanding))];
		const declared: Assigned[] = [];
		for (const each of simple.declared) declared.push(await expandedAssignment(each, expanding));
		const values: Assigned[] = [];
		for (const assignment of simple.assignments) {
			values.push(await expandedAssignment(assignment, expanding));
			// `A=1 B=$A`: each is seen by those after it.
			if (words.length === 0 && !this.#assign(values.at(-1), ends)) return;
		}
		this.#trace(words, values, ends);
		await redirected(this, simple.redirects, ends, async (inner) => {
			// What was asked for in an assignment says how it went.
			if (words.length === 0) return;
			const names = declared.map(({ name }) => name);
			await this.#with(values, () => this.call([...words, ...names], inner));
			if (this.shell.code !== 0) return;
			for (const value of declared) if (!this.#assign(value, inner)) return;
		});
		withoutPassing(this, passed);
		this.#tellFailed(simple, words);
	}

	#tellFailed({ line }: Simple, words: readonly string[]) {
		const { code } = this.shell;
		if (code === 0 || this.#guarded > 0 || words.length === 0) return;
		if (quiet.has(words[0] ?? '')) return;
		this.io.failed?.({ line, words, code });
	}

	#trace(words: readonly string[], values: readonly Assigned[], ends: Ends) {
		if (!this.shell.options.has('xtrace')) return;
		const before = values.flatMap(({ name, value }) =>
			typeof value === 'string' ? [`${name}=${quoted(value)}`] : []
		);
		ends.write({ to: 'stderr', text: `+ ${[...before, ...words.map(quoted)].join(' ')}\n` });
	}

	/** With variables that only what is started knows. */
	async #with(values: readonly Assigned[], job: () => Promise<void>) {
		const { variables, exported } = this.shell;
		let shell = this.shell;
		for (const { name, value } of values) {
			const next = typeof value === 'string' ? withVariable(shell, name, value) : shell;
			if (typeof next === 'string') continue;
			shell = { ...next, exported: new Set(next.exported).add(name) };
		}
		this.shell = shell;
		try {
			await job();
		} finally {
			if (values.length > 0) {
				const restored = new Map(this.shell.variables);
				for (const { name } of values) {
					const value = variables.get(name);
					if (value === undefined) restored.delete(name);
					else restored.set(name, value);
				}
				const names = [...this.shell.exported].filter(
					(each) => exported.has(each) || !values.some(({ name }) => name === each)
				);
				this.shell = { ...this.shell, variables: restored, exported: new Set(names) };
			}
		}
	}

	async call(words: readonly string[], ends: Ends, past?: 'functions'): Promise<void> {
		const [given = '', ...args] = words;
		// As `which` has it.
		const name = given.replace(/^\/(?:usr\/(?:local\/)?)?bin\//, '');
		const { files, directory, functions } = this.shell;
		const { account, ask, edit, interrupted, programs } = this.io;
		const { passwords } = this.spent;
		this.spent.passwords = [...passwords, ...passwordsIn(words, this.shell)];
		const body = past || name !== given ? undefined : functions.get(name);
		if (body) return this.#function(name, body, args, ends);
		const special = specials.get(name);
		if (special) {
			const code = await special.run(this, args, ends);
			return this.end(code);
		}
		const environment = environmentOf(this.shell);
		const started: Started = {
			...{ args, environment, files, directory, account, ask, edit, interrupted },
			// Whoever does not read leaves it to those who come after.
			get stdin() {
				return ends.stdin.rest();
			}
		};
		const program = programs.get(name);
		let ended: Ended;
		if (program) {
			ended = await program.run(started);
		} else if (given.includes('/')) {
			const read = contentAt(this.shell, given);
			if (typeof read === 'string') return this.call(['bash', ...words], ends, 'functions');
			this.fail(`${given}: ${read.fault}`, ends);
			return this.end(read.fault === 'Is a directory' ? 126 : 127);
		} else {
			ended = { code: 127, output: [{ to: 'stderr', text: await lacking(name) }] };
		}
		if (ended.files) this.shell = { ...this.shell, files: ended.files };
		for (const chunk of ended.output) if (chunk.text !== '') ends.write(chunk);
		this.end(ended.code);
		if (interrupted.aborted) throw new Stopped('^C\n', interruptedCode);
	}

	async #function(name: string, body: Compound, args: readonly string[], ends: Ends) {
		const { args: outer } = this.shell;
		const { loops } = this;
		const locals = new Map<string, Before>();
		this.#frames.push({ name, locals });
		this.loops = 0;
		this.shell = { ...this.shell, args };
		try {
			await this.#deeper(() => this.#compound(body, ends));
		} catch (leaving) {
			if (!(leaving instanceof Leaving) || leaving.kind !== 'return') throw leaving;
			this.end(leaving.value);
		} finally {
			this.#frames.pop();
			this.loops = loops;
			this.shell = { ...restored(this.shell, locals), args: outer };
		}
	}

	#assign(value: Assigned | undefined, ends: Ends): boolean {
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

/** That these say no is what they are for. */
const quiet: ReadonlySet<string> = new Set(['test', '[', 'false', 'grep', 'read', 'let', 'diff']);

function mayFail(command: Command): boolean {
	switch (command.kind) {
		case 'simple':
		case 'condition':
		case 'arithmetic':
			return true;
		case 'group':
			return command.apart;
		case 'for':
		case 'count':
		case 'while':
		case 'if':
		case 'case':
		case 'function':
			return false;
	}
}

function restored(shell: Shell, frame: ReadonlyMap<string, Before>): Shell {
	const [variables, arrays] = [new Map(shell.variables), new Map(shell.arrays)];
	const exported = new Set(shell.exported);
	for (const [name, before] of frame) {
		if (before.variable === undefined) variables.delete(name);
		else variables.set(name, before.variable);
		if (before.array === undefined) arrays.delete(name);
		else arrays.set(name, before.array);
		if (!before.isExported) exported.delete(name);
	}
	return { ...shell, variables, arrays, exported };
}
