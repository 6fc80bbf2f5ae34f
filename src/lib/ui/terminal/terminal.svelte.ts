import { callerName } from '$lib/scenario/narrate/caller-name';
import type { Call } from '$lib/account/base/call';
import { sessionLength } from '$lib/account/services/signin/sessions';
import type { Session } from '$lib/account/services/signin/state';
import { actionOf } from '$lib/account/perform/registry';
import { isLookUp } from '$lib/scenario/timeline';
import { accountDoor } from '$lib/shell/account-door';
import { complete, type Completed } from '$lib/shell/complete';
import { fromKept, toKept, type KeptTerminal } from '$lib/shell/kept';
import type { AccountDoor, Program } from '$lib/shell/program';
import { clearing } from '$lib/shell/programs/clear';
import { run, type Failed } from '$lib/shell/run';
import { withoutPasswords } from '$lib/shell/secrets';
import { remembered, withProfile, type Shell } from '$lib/shell/shell';
import { kept, reasonOf, type Refusal, type Written } from '$lib/storage/store';
import { breather } from '../breathe';
import type { Workbench } from '../workbench.svelte';
import { Block } from './block.svelte';
import { profilesIn } from './profiles';
import { namesIn } from './places';

/** What a program waits for: a line, such as an MFA code. */
interface Asking {
	readonly prompt: string;
	readonly isSecret: boolean;
	readonly answer: (line: string | undefined) => void;
}

/** What is in the editor. */
interface Editing {
	readonly path: string;
	readonly text: string;
	/** Why it could not be saved as it stands, if it was tried. */
	readonly fault: string | undefined;
	readonly done: (text: string | undefined) => void;
}

/** So many names that were shown are proposed again. */
const mostShown = 300;
/** Of a script so many commands that failed are named, the last. */
const mostFailed = 5;
/** So many lines with what came of them stay to be read. */
const mostBlocks = 200;

/** The command line beside the console, of one attempt. What it runs is in `$lib/shell`. */
export class Terminal {
	readonly #workbench: Workbench;
	readonly #programs: ReadonlyMap<string, Program>;
	readonly #save: (terminal: KeptTerminal) => Promise<Written>;
	readonly #door: AccountDoor;
	#shell: Shell = $state.raw(fromKept(undefined));
	/** Typed in this tab. In memory only, to keep them out of what is kept. */
	#passwords: readonly string[] = [];
	#shown: readonly string[] = [];
	#number = 0;
	#running: Block | undefined;
	/** The mark of the line that runs. */
	#line = 1;
	#stop: AbortController | undefined = $state.raw();

	blocks: readonly Block[] = $state.raw([]);
	/** What stands in the prompt. */
	typed: string = $state('');
	/** Lines that were entered while another ran: they are run after it, or answer what it asks. */
	waiting: readonly string[] = $state.raw([]);
	asking: Asking | undefined = $state.raw();
	editing: Editing | undefined = $state.raw();
	/** Why its files and history could not be written, if so: they live in this tab only. */
	why: Refusal | undefined = $state();

	constructor(options: {
		workbench: Workbench;
		/** By their names. */
		programs: ReadonlyMap<string, Program>;
		kept: KeptTerminal | undefined;
		save: (terminal: KeptTerminal) => Promise<Written>;
	}) {
		const { workbench } = options;
		this.#workbench = workbench;
		this.#programs = options.programs;
		this.#save = options.save;
		this.#shell = fromKept(options.kept);
		this.#door = accountDoor({
			world: () => workbench.world,
			now: workbench.now,
			session: () => workbench.session,
			perform: async (call) => {
				const done = await workbench.comeIn((time) => ({ ...call, time }), { line: this.#line });
				this.#note(this.#running);
				if (done.ok) return done;
				return isNotDone(done.error.code)
					? { ok: false, notDone: done.error.message }
					: (done as Extract<typeof done, { error: { decision?: unknown } }>);
			}
		});
	}

	get history(): readonly string[] {
		return this.#shell.history;
	}

	readonly isRunning: boolean = $derived(this.#stop !== undefined);

	/** What the prompt says: whose credentials a command is signed with. */
	readonly who: string = $derived.by(() => {
		const { variables } = this.#shell;
		const profile = variables.get('AWS_PROFILE');
		if (profile !== undefined) return profile;
		const key = variables.get('AWS_ACCESS_KEY_ID') ?? this.profiles.defaultKey;
		const { world, session, now, who = nobody } = this.#workbench;
		void this.blocks; // Time passes unnoticed, so every line looks again.
		if (key === undefined) return session && isOver(session, now()) ? nobody : who;
		return (
			callerName(world, { caller: { kind: 'accessKey', id: key }, service: 'iam' }) ?? 'default'
		);
	});

	/** Where one is: `~`, or a directory in it. */
	readonly place: string = $derived.by(() => {
		const home = this.#shell.variables.get('HOME') ?? '';
		const { directory } = this.#shell;
		return directory === home || directory.startsWith(`${home}/`)
			? `~${directory.slice(home.length)}`
			: directory;
	});

	/** What undo has taken back, and redo has not put back. */
	isTakenBack({ changed }: Block): boolean {
		if (changed === undefined) return false;
		return !this.#workbench.steps.some(({ call }) => call === changed);
	}

	readonly profiles = $derived.by(() => profilesIn(this.#shell));

	get profile(): string {
		return this.#shell.variables.get('AWS_PROFILE') ?? '';
	}

	/** As `export AWS_PROFILE=…` does; nothing for whatever there is without one. */
	choose(profile: string) {
		this.#shell = withProfile(this.#shell, profile);
		void this.#keep();
	}

	clear = () => (this.blocks = []);

	/** Ctrl+C: what waits is forgotten, too. */
	interrupt = () => {
		this.waiting = [];
		this.#stop?.abort();
		this.asking?.answer(undefined);
		this.editing?.done(undefined);
	};

	/**
	 * Runs a line, and those that are entered meanwhile, one after the other. What goes on is in the prompt
	 * again, to be gone on with.
	 */
	async enter(line: string): Promise<'done' | 'incomplete' | 'waiting'> {
		if (this.isRunning) {
			this.waiting = [...this.waiting, line];
			return 'waiting';
		}
		try {
			return await this.#runAll(line);
		} finally {
			this.#stop = undefined;
			this.waiting = [];
		}
	}

	async #runAll(line: string): Promise<'done' | 'incomplete'> {
		let next: string | undefined = line;
		while (next !== undefined) {
			const came = await this.#run(next);
			const [after, ...others]: readonly string[] = this.waiting;
			if (came === 'incomplete' && after === undefined) {
				this.typed = `${next}\n${this.typed}`;
				return 'incomplete';
			}
			this.waiting = others;
			next = came === 'incomplete' ? `${next}\n${after}` : after;
		}
		return 'done';
	}

	async #run(line: string): Promise<'done' | 'incomplete'> {
		if (line.trim() === '') return 'done';
		const stop = new AbortController();
		this.#stop = stop;
		const block = new Block(this.#number++, this.who, line);
		this.blocks = [...this.blocks, block].slice(-mostBlocks);
		this.#running = block;
		// While time passes, there is none in between.
		await this.#workbench.settle();
		block.who = this.who;
		this.#line = this.#workbench.beginLine();
		const failed: Failed[] = [];
		let failedInAll = 0;
		try {
			const ran = await run(this.#shell, line, {
				account: this.#door,
				programs: this.#programs,
				interrupted: stop.signal,
				ask: (prompt, isSecret = false) => this.#ask(block, prompt, isSecret),
				edit: (path, text, fault) => this.#edit(path, text, fault),
				breathe: breather(),
				broken: (error) => {
					block.write({
						to: 'stderr',
						text: `This went wrong, and is a fault of Leastwise: ${String(error)}\n`
					});
				},
				failed: (each) => {
					failedInAll++;
					if (failed.push(each) > mostFailed) failed.shift();
				},
				write: (chunk) => {
					if (chunk.text === clearing) {
						block.chunks = [];
						this.clear();
						return;
					}
					// What comes after the screen was emptied is to be seen.
					if (!this.blocks.includes(block)) this.blocks = [...this.blocks, block];
					block.write(chunk);
				}
			});
			if (ran.kind === 'incomplete') {
				this.blocks = this.blocks.filter((each) => each !== block);
				return 'incomplete';
			}
			this.#passwords = [...this.#passwords, ...ran.passwords];
			block.line = withoutPasswords(line, this.#passwords);
			if (block.hasAsked) block.hide(this.#passwords);
			block.code = ran.shell.code;
			const isUnsigned = /^Unable to locate credentials/m.test(block.text);
			if (isUnsigned && this.who === nobody) block.session = 'none';
			block.failedInAll = failedInAll;
			block.failed = failed.map((each) => ({
				...each,
				words: each.words.map((word) => withoutPasswords(word, this.#passwords))
			}));
			this.#shell = { ...ran.shell, history: remembered(ran.shell.history, block.line) };
			this.#shown = [...namesIn(block.text), ...this.#shown].slice(0, mostShown);
		} finally {
			this.asking = undefined;
			this.editing = undefined;
		}
		await this.#keep();
		return 'done';
	}

	complete(line: string): Promise<Completed> {
		return complete(line, this.#shell, {
			account: this.#door,
			programs: this.#programs,
			shown: this.#shown
		});
	}

	/** Beside the line that made it: what policies refused, and what was changed. */
	#note(block: Block | undefined) {
		const step = this.#workbench.steps.at(-1);
		if (!block || step?.call.door !== 'terminal') return;
		if (step.answer.ok) {
			if (isLookUp(step)) block.looked = step.call;
			else block.changed = step.call;
			return;
		}
		const { session, now } = this.#workbench;
		if (session && isOver(session, now()) && isBy(step.call, session)) block.session = 'over';
		if (!step.decision || step.decision.outcome === 'allowed') return;
		const { decision, who = 'Nobody', call } = step;
		block.refused = [...block.refused, { decision, who, action: actionOf(call) }];
	}

	/** Beside the line, what was asked and what was answered, as it stands on any terminal; no secret. */
	#ask(block: Block, prompt: string, isSecret: boolean): Promise<string | undefined> {
		const answered = (line: string | undefined) => {
			block.ask(prompt, isSecret ? '' : (line ?? '^C'));
			return line;
		};
		const [first, ...others] = this.waiting;
		if (first !== undefined) {
			this.waiting = others;
			return Promise.resolve(answered(first));
		}
		return new Promise((resolve) => {
			this.asking = {
				...{ prompt, isSecret },
				answer: (line) => {
					this.asking = undefined;
					resolve(answered(line));
				}
			};
		});
	}

	#edit(path: string, text: string, fault: string | undefined): Promise<string | undefined> {
		return new Promise((resolve) => {
			this.editing = {
				...{ path, text, fault },
				done: (changed) => {
					this.editing = undefined;
					resolve(changed);
				}
			};
		});
	}

	/** Not over what another tab has written since it took the attempt over. */
	async #keep() {
		if (this.#workbench.elsewhere) return;
		this.why = reasonOf(await kept(this.#save(toKept(this.#shell, this.#passwords))));
	}
}

const nobody = 'nobody';

function isOver({ started }: Session, now: number): boolean {
	return now - started > sessionLength;
}

function isBy({ caller }: Call, { id }: Session): boolean {
	return caller.kind === 'session' && caller.id === id;
}

function isNotDone(code: string): boolean {
	return ['NotWritten', 'NotNow', 'NotLoaded'].includes(code);
}

const terminals = new WeakMap<Workbench, Promise<Terminal>>();

/** One for each attempt on the desk; it goes with it. */
export function terminalOf(workbench: Workbench, open: () => Promise<Terminal>): Promise<Terminal> {
	const known = terminals.get(workbench) ?? open();
	terminals.set(workbench, known);
	return known;
}
