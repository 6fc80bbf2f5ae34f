import type { Account } from '$lib/account/account';
import type { Session } from '$lib/account/services/signin/state';
import { accountOfConsole, latestSession, seenFrom } from '$lib/account/world';
import type { Answer, Call, Caller } from '$lib/account/base/call';
import type { Json } from '$lib/account/base/json';
import { lookIn } from '$lib/account/perform/perform-in';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import { loadFor } from '$lib/account/perform/registry';
import { elapsedAt } from '$lib/scenario/clock';
import { begin, goOn, playedWith, putAside } from '$lib/scenario/attempt';
import { worth } from '$lib/scenario/help';
import { lastMoment, type Attempt, type Entry } from '$lib/scenario/log';
import { nextRung, situationNow, type Phase, type Snapshot } from '$lib/scenario/machine';
import { isSeen } from '$lib/scenario/mistaken';
import { callerName } from '$lib/scenario/narrate/caller-name';
import { objectiveStates, type ObjectiveState } from '$lib/scenario/objectives';
import { replay, take, type Drift } from '$lib/scenario/replay';
import type { KnownMistake, Objective, Scenario } from '$lib/scenario/scenario';
import { scoreSheet } from '$lib/scenario/score';
import {
	tidings,
	together,
	withoutStaleNote,
	type Standing,
	type Tidings
} from '$lib/scenario/tidings';
import {
	accountNow,
	canUndo,
	isBarred,
	latestChange,
	latestSteps,
	undo,
	undoneSteps,
	type Act,
	type Step
} from '$lib/scenario/timeline';
import { kept, reasonOf, type Outcome, type Refusal, type Store } from '$lib/storage/store';
import { writeOn } from '$lib/storage/write-on';
import { createContext } from 'svelte';
import type { Meanwhile } from './meanwhile.svelte';
import { OnwardTime } from './onward-time';
import type { Wish } from './wish';

export type { ObjectiveState };

/** What an action's entry says besides its calls. */
type How = Pick<Extract<Entry, { type: 'act' }>, 'regardless' | 'line'>;

const askedBySigningIn: readonly string[] = ['ConsoleLogin', 'ResyncMfaAtSignIn'];

/** What became of an action: the last answer and to what, or the reason why nothing was done. */
export type Done<Value extends Json = Json> =
	| (Answer<Value> & { readonly call?: Call })
	| { readonly ok: false; readonly error: NotDone; readonly call?: undefined };

export interface NotDone {
	readonly code: 'NotWritten' | 'NotNow' | 'NotLoaded';
	readonly message: string;
}

/** What whoever gave an attempt out has settled about it. */
export interface PlayRules {
	/** What it is called, and where it is. */
	readonly pack: { readonly id: string; readonly title: string };
	/** Whether help may be asked for. */
	readonly hints: boolean;
	/** How often it may be begun anew; without it as often as one likes. */
	readonly triesLeft?: number;
}

/** In what an attempt that is opened is not what it was. */
export interface Otherwise {
	/** Its scenario was edited since it was begun, or gone on with. */
	readonly edited: boolean;
	/** Where it comes out otherwise; up to there it is the same. */
	readonly drift?: Drift;
}

/**
 * One attempt being played: holds the state of the machine, writes each entry before showing its
 * effect, and answers what the pages ask. What is decided is decided in the core.
 */
export class Workbench {
	readonly scenario: Scenario;
	readonly attempt: Attempt;
	/** Of the pack that it is played for, if any. */
	readonly rules: PlayRules | undefined;
	readonly #store: Store;
	readonly #now: () => number;
	readonly #origin: string | undefined;
	#snapshot: Snapshot;
	#log: readonly Entry[] = $state.raw([]);
	/** How many entries of the log are written. */
	#written: number;
	#queue: Promise<unknown> = Promise.resolve();
	readonly #time = new OnwardTime();

	/** Another tab has taken the attempt over: this one only looks. */
	elsewhere = $state(false);
	/** Why the last entries could not be written, if so: the work lives in this tab only. */
	#unwritten: Refusal | undefined = $state();
	/** Why its outcome could not be, which lists show. */
	#unlisted: Refusal | undefined = $state();
	/** Why not all of it is kept, if so. */
	readonly why: Refusal | undefined = $derived(this.#unwritten ?? this.#unlisted);

	constructor(options: {
		scenario: Scenario;
		attempt: Attempt;
		log: readonly Entry[];
		store: Store;
		now: () => number;
		/** Of the page, for security keys: they sign for it and for no other. */
		origin?: string;
		/** Of a scenario in which things happen by themselves. */
		meanwhile?: typeof Meanwhile;
		rules?: PlayRules;
	}) {
		this.scenario = options.scenario;
		this.attempt = options.attempt;
		this.rules = options.rules;
		this.#store = options.store;
		this.#now = options.now;
		this.#origin = options.origin;
		this.#log = options.log;
		this.#written = options.log.length;
		this.#lines = options.log.flatMap((entry) => (entry.type === 'act' ? (entry.line ?? []) : []));
		const { snapshot, drift } = replay(options.scenario, options.attempt, options.log);
		this.#snapshot = $state.raw(snapshot);
		const edited = playedWith(options.attempt, options.log) !== options.scenario.fingerprint;
		this.meanwhile =
			options.meanwhile &&
			new options.meanwhile({
				scenario: options.scenario,
				snapshot: () => this.#snapshot,
				log: () => this.#log,
				now: this.now,
				next: (job) => this.#next(job),
				write: (entry, adds) => this.#write(entry, adds)
			});
		if (options.scenario.incidents.length > 0 && !this.meanwhile) {
			throw new Error(`Things happen in ${options.scenario.slug}, and nothing lets them`);
		}
		if (edited || drift) this.otherwise = { edited, ...(drift ? { drift } : {}) };
	}

	/** What others do. */
	readonly meanwhile: Meanwhile | undefined;

	/** Until the learner has said how to go on, the attempt stands where it is the same, and waits. */
	otherwise: Otherwise | undefined = $state.raw();

	readonly phase: Phase = $derived.by(() => this.#snapshot.value);
	/** All accounts of the attempt, seen from the scenario's own. */
	readonly world: Account = $derived.by(() => accountNow(this.#snapshot.context.timeline));
	/** The console session that is open, if any: the latest. */
	readonly session: Session | undefined = $derived(latestSession(this.world));
	/** The account one is in: on the sign-in page it is the scenario's own. */
	readonly account: Account = $derived(accountOfConsole(this.world, this.session));
	/** The same as it was handed over. */
	readonly start: Account = $derived.by(() => this.#here(this.#snapshot.context.timeline.start));
	/** The account before the change that undo would take back, if there is one. */
	readonly beforeLatestChange: Account | undefined = $derived.by(() => {
		const { timeline } = this.#snapshot.context;
		return canUndo(timeline) ? this.#here(accountNow(undo(timeline))) : undefined;
	});
	/** What the learner did. */
	readonly acts: readonly Act[] = $derived.by(() =>
		[...this.#snapshot.context.timeline.acts].filter(({ incident }) => incident === undefined)
	);
	/** What others called. */
	readonly othersSteps: readonly Step[] = $derived.by(() =>
		[...this.#snapshot.context.timeline.acts].flatMap(({ incident, steps }) =>
			incident === undefined ? [] : steps
		)
	);
	readonly steps: readonly Step[] = $derived(this.acts.flatMap(({ steps }) => steps));
	readonly sheet = $derived.by(() => scoreSheet(this.#snapshot));
	readonly hints = $derived.by(() => this.#snapshot.context.hints);
	/** Typical mistakes that were seen so far. */
	readonly mistaken = $derived.by(() => this.#snapshot.context.mistaken);
	/** Those of them that are not made good, the latest first. */
	readonly mistakes: readonly KnownMistake[] = $derived.by(() => {
		const situation = situationNow(this.#snapshot.context);
		const mistakes = this.mistaken.map(({ mistake }) => mistake);
		return mistakes.filter((each) => isSeen(each, situation)).toReversed();
	});
	readonly canUndo = $derived.by(
		() => this.phase === 'playing' && canUndo(this.#snapshot.context.timeline)
	);
	readonly canRedo = $derived.by(
		() => this.phase === 'playing' && this.#snapshot.context.timeline.undone.length > 0
	);
	/** Nothing can be undone, for something has happened since that cannot be. */
	readonly isBarred = $derived.by(
		() => this.phase === 'playing' && !this.canUndo && isBarred(this.#snapshot.context.timeline)
	);
	/** The learner's latest change: what others did since is none. */
	readonly ownChange: Act | undefined = $derived.by(() =>
		this.acts.findLast(({ changed }) => changed)
	);
	/** What undo would take back; of a command line or a program its first change. */
	readonly undoable: Act | undefined = $derived.by(() =>
		latestChange(this.#snapshot.context.timeline)
	);
	/** All that undo would take back, and redo put back. */
	readonly undoing = $derived.by(() => latestSteps(this.#snapshot.context.timeline));
	readonly redoing = $derived.by(() => undoneSteps(this.#snapshot.context.timeline));

	/** `root`, the name of the user who is signed in, or with a role `jun as Editor`. */
	readonly who: string | undefined = $derived(
		this.session &&
			callerName(this.account, {
				caller: { kind: 'session', id: this.session.id },
				service: 'iam'
			})
	);

	readonly objectives: readonly ObjectiveState[] = $derived.by(() =>
		objectiveStates(this.#snapshot)
	);
	/** Where nothing is asked for, nothing is met. */
	readonly allMet = $derived(this.objectives.length > 0 && this.objectives.every(({ met }) => met));
	/** What to do next: the first that is open. */
	readonly current: ObjectiveState | undefined = $derived(this.objectives.find(({ met }) => !met));

	/** What an objective gives now, after the help taken for it. */
	worth(objective: Objective): number {
		return worth(this.scenario, objective, this.hints);
	}

	/** What is to be told of what was done last in this tab. */
	tidings: Tidings | undefined = $state.raw();

	/** The account's time: the computer's and what was skipped. It never runs back, nor past the last one. */
	readonly now = (): number => {
		const { skipped, latest } = this.#snapshot.context.clock;
		return Math.min(this.#time.at(this.#now() + skipped, latest), lastMoment);
	};

	/** By how much the account's time was moved on, in milliseconds. */
	readonly skipped = $derived.by(() => this.#snapshot.context.clock.skipped);

	/**
	 * By how much it is ahead of the computer's, in milliseconds: by what was skipped, also where that counts
	 * no more, and where the computer's clock was set back.
	 */
	readonly ahead = $derived.by(() => {
		const { skipped, latest } = this.#snapshot.context.clock;
		return Math.max(skipped, latest - this.#now());
	});

	/** Playing time in milliseconds. */
	elapsed(now = this.now()): number {
		return elapsedAt(this.#snapshot.context.clock, now);
	}

	/** Everything so far, for an export where the disk is full. */
	get log(): readonly Entry[] {
		return this.#log;
	}

	/**
	 * Looks whether the attempt is still kept: another tab may have deleted it, or the browser all of
	 * this site's data. What is shown goes on here.
	 */
	lookAgain = async (): Promise<void> => {
		const found = await this.#store.attempt(this.attempt.id).catch(() => this.attempt);
		if (!found) this.#unwritten = 'gone';
	};

	/**
	 * The mark of a command line or program that begins. It is given to no other, also of those whose entries
	 * the log has from before.
	 */
	beginLine(): number {
		// Not one more than the largest: a log may bring the largest number that there is.
		let line = this.#lines.length + 1;
		while (this.#lines.includes(line)) line++;
		this.#lines.push(line);
		return line;
	}

	/** All marks that are taken. */
	readonly #lines: number[];

	nextRung(objective: string) {
		return nextRung(this.hints, objective);
	}

	/** Asks as whoever is signed in, without leaving a trace: for showing what is there. */
	look<Name extends OperationName>(wish: Wish<Name>): Answer<AnswerOf<Name>> {
		// What `apply` is held to, it answers.
		return lookIn(this.account, this.#call(wish, this.now())).answer as Answer<AnswerOf<Name>>;
	}

	/** Performs calls as one action, in order, up to the first refusal; undone as one. */
	act<Name extends OperationName>(wish: Wish<Name>): Promise<Done<AnswerOf<Name>>>;
	act(...wishes: readonly Wish[]): Promise<Done>;
	act(...wishes: readonly Wish[]): Promise<Done> {
		if (wishes.length === 0) throw new Error('An action without a call');
		return this.#next(() => this.#perform(wishes, {}));
	}

	/**
	 * Performs a call that came in by another door. It is made when it is its turn, of the accounts as they
	 * are then; where none is made, nothing is done.
	 *
	 * @param how the command line or program that it is a part of, if it is: what one has done is undone as one
	 */
	comeIn(make: (time: number) => Call | undefined, how: How = {}): Promise<Done> {
		return this.#next(async () => {
			const call = make(this.now());
			return call ? this.#performed([call], call.time, how) : { ok: true, value: null };
		});
	}

	/**
	 * Performs what a page reads, every call of it, for the event history: once nothing more has been read
	 * for a moment, so that nobody who types or turns pages waits for it, or else before whatever is done
	 * next.
	 */
	read(...wishes: readonly Wish[]) {
		this.#unread.push(...wishes);
		clearTimeout(this.#reading);
		this.#reading = setTimeout(this.settle, untilRead);
	}

	/** Has what was read so far written down: nobody is there any more to read on. */
	settle = (): Promise<Done> => this.#inTurn(() => this.#readNow());

	/** What pages have read, and is not in the event history yet. */
	readonly #unread: Wish[] = [];
	#reading: ReturnType<typeof setTimeout> | undefined;

	async #readNow(): Promise<Done> {
		clearTimeout(this.#reading);
		const wishes = this.#unread.splice(0);
		if (wishes.length === 0) return { ok: true, value: null };
		return this.#perform(wishes, { regardless: true });
	}

	/** Who calls is known only when everything asked for before is done. */
	async #perform(wishes: readonly Wish[], how: How): Promise<Done> {
		if (!(await isLoaded(wishes))) return notLoaded;
		const time = this.now();
		return this.#performed(
			wishes.map((wish) => this.#call(wish, time)),
			time,
			how
		);
	}

	async #performed(calls: readonly Call[], time: number, how: How): Promise<Done> {
		if (!(await isLoaded(calls))) return notLoaded;
		const written = await this.#write({ type: 'act', time, calls, ...how });
		if (!written.ok) return written;
		const last = this.acts.at(-1)?.steps.at(-1);
		return last ? { ...last.answer, call: last.call } : written;
	}

	begin = () => this.#enter(begin);
	undo = () => this.#enter((time) => ({ type: 'undo', time }));
	redo = () => this.#enter((time) => ({ type: 'redo', time }));
	pause = () => this.#enter((time) => ({ type: 'pause', time }));
	resume = () => this.#enter((time) => ({ type: 'resume', time }));
	finish = () => this.#enter((time) => ({ type: 'finish', time }));
	giveUp = () => this.#enter((time) => ({ type: 'giveUp', time }));
	/** Moves the account's time on, by as much as is wanted when it is this one's turn. */
	skip = (wanted: (time: number) => number) =>
		this.#enter((time) => {
			const skipped = Math.min(wanted(time), lastMoment - time);
			return { type: 'skip', time: time + skipped, skipped };
		});
	startAgain = () => this.#enter(putAside);
	/** Goes on from where the attempt stands, whatever came after that. */
	goOn = () =>
		this.#enter((time) =>
			goOn(time, this.otherwise?.drift?.entry ?? this.#log.length, this.scenario)
		);

	/**
	 * Goes back to the beginning of a sandbox: what was done stays in the log and counts no more. Whoever
	 * asks for it opens the attempt anew.
	 */
	restart = () => this.#enter((time) => goOn(time, 1, this.scenario));

	/** Takes the next step of help for an objective. */
	hint(objective: string): Promise<Done> {
		return this.#next(async () => {
			if (this.rules?.hints === false)
				return refuse('NotNow', 'Your teacher has given this out without hints.');
			const rung = nextRung(this.hints, objective);
			if (!rung) return refuse('NotNow', 'All the help for this objective is taken.');
			return this.#write({ type: 'hint', time: this.now(), objective, rung });
		});
	}

	#call({ service, operation, ...wished }: Wish, time: number): Call {
		// What a form holds may still be its own, which no store can write.
		const parameters = $state.snapshot(wished.parameters);
		// On the sign-in page nobody is anybody yet, also while an earlier session is open or over.
		const caller: Caller =
			this.session && !askedBySigningIn.includes(operation)
				? { kind: 'session', id: this.session.id }
				: { kind: 'anonymous' };
		const origin = this.#origin === undefined ? {} : { origin: this.#origin };
		return { service, operation, parameters, caller, time, door: 'console', ...origin };
	}

	#here(world: Account): Account {
		return seenFrom(world, this.account.id);
	}

	#enter(entry: (time: number) => Entry): Promise<Done> {
		return this.#next(() => this.#write(entry(this.now())));
	}

	/** After what was read before it. */
	#next(job: () => Promise<Done>): Promise<Done> {
		return this.#inTurn(async () => {
			await this.#readNow();
			return job();
		});
	}

	/** One entry after the other, and after each what follows by itself. */
	#inTurn(job: () => Promise<Done>): Promise<Done> {
		const next = this.#queue.then(job);
		const after = () => this.meanwhile?.happenNow();
		this.#queue = next.then(after, after).catch(() => undefined);
		return next;
	}

	/** Written first, shown then. */
	async #write(wished: Entry, adds = false): Promise<Done> {
		if (this.elsewhere) {
			return refuse('NotWritten', 'This attempt is open in another tab, which has taken it over.');
		}
		const stood = this.#standing;
		const waits = this.otherwise && !['begin', 'goOn', 'startAgain'].includes(wished.type);
		const taken = waits ? undefined : take(this.#snapshot, wished);
		if (!taken) return refuse('NotNow', 'That is not possible at this point of the attempt.');
		const { entry } = taken;
		if ((await this.#keep([...this.#log, entry])) === 'conflict') {
			this.elsewhere = true;
			return refuse('NotWritten', 'Another tab has gone on with this attempt. Reload to see it.');
		}
		this.#log = [...this.#log, entry];
		this.#snapshot = taken.snapshot;
		if (entry.type === 'goOn') this.otherwise = undefined;
		this.#tell(entry, stood, adds);
		// Lists can do without it for a moment, so nobody waits for it.
		// When it was really played, wherever the account's time has been moved.
		void this.#list(this.#outcome(Math.min(entry.time, this.#now())));
		return { ok: true, value: null };
	}

	async #list(outcome: Outcome) {
		this.#unlisted = reasonOf(await kept(this.#store.saveOutcome(this.attempt.id, outcome)));
	}

	get #standing(): Standing {
		const { sheet, objectives, hints, mistaken } = this;
		return { sheet, objectives, hints, mistaken };
	}

	/** What was told stays until something else is done. */
	#tell(entry: Entry, before: Standing, adds: boolean) {
		const after = this.#standing;
		const fresh = tidings(this.scenario, entry, before, after);
		const looked = entry.type === 'act' && !this.acts.at(-1)?.changed;
		const beside = entry.type === 'hint' || entry.type === 'pause' || entry.type === 'resume';
		this.tidings =
			looked || beside || adds ? together(withoutStaleNote(this.tidings, after), fresh) : fresh;
	}

	#outcome(updated: number): Outcome {
		const { score, stars } = this.sheet;
		const objectivesMet = this.objectives.filter(({ met }) => met).length;
		const phase = this.phase === 'brief' || this.phase === 'paused' ? 'playing' : this.phase;
		return { phase, score, stars, objectivesMet, updated };
	}

	/** Writes what is not written yet. A full disk takes nothing from the learner: the page says so and goes on. */
	async #keep(log: readonly Entry[]): Promise<'kept' | 'conflict'> {
		const { id } = this.attempt;
		const written = await writeOn(this.#store, id, this.#written, log.slice(this.#written));
		this.#written = written.length;
		if (written.reason === 'conflict') {
			return (await this.#isThere(log)) ? this.#keep(log) : 'conflict';
		}
		this.#unwritten = written.reason;
		return 'kept';
	}

	/** Whether it was this tab's own lines that were found there: its export was imported meanwhile. */
	async #isThere(log: readonly Entry[]): Promise<boolean> {
		const there = await this.#store.log(this.attempt.id).catch(() => []);
		const ours = JSON.stringify(log.slice(0, there.length));
		if (there.length <= this.#written || JSON.stringify(there) !== ours) return false;
		this.#written = there.length;
		return true;
	}
}

/** How long nothing more must be read until what was is written down: longer than from key to key. */
const untilRead = 300;

/** Whether the code that performs them is there, or has come. */
function isLoaded(
	wishes: readonly Pick<Call, 'service' | 'operation' | 'parameters'>[]
): Promise<boolean> {
	return loadFor(wishes).then(
		() => true,
		() => false
	);
}

function refuse(code: NotDone['code'], message: string): Done {
	return { ok: false, error: { code, message } };
}

const notLoaded = refuse(
	'NotLoaded',
	'A part of Leastwise that this needs could not be loaded, so nothing was done. Reload the page and try again; what you did is kept.'
);

export const [getWorkbench, setWorkbench] = createContext<Workbench>();
