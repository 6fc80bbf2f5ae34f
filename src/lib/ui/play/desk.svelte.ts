import { endOf } from '$lib/scenario/attempt';
import type { Attempt } from '$lib/scenario/log';
import { loadAttempt } from '$lib/scenario/loading';
import { loadFacts } from '../load-facts';
import type { Scenario } from '$lib/scenario/scenario';
import { variantFor } from '$lib/scenario/variant';
import { claim, takeOver, type Claim } from '$lib/storage/claim';
import type { Fault } from '$lib/scenario/file-fault';
import type { Saved, Store } from '$lib/storage/store';
import { Authenticator } from '../authenticator/authenticator.svelte';
import { breathe } from '../breathe';
import type { Meanwhile } from '../meanwhile.svelte';
import { Workbench, type PlayRules } from '../workbench.svelte';
import { addAttempt, findAttempt } from './attempt';

interface LaidOut {
	readonly attempt: Attempt;
	readonly workbench: Workbench;
	readonly authenticator: Authenticator;
}

export type State =
	| { readonly kind: 'opening' }
	| ({ readonly kind: 'playing' } & LaidOut)
	/** Waits to be told how to go on; the workbench knows why. */
	| ({ readonly kind: 'otherwise' } & LaidOut)
	/** Open in another tab: since before this one came, or because that one took it over. */
	| { readonly kind: 'elsewhere'; readonly attempt: Attempt; readonly since: 'before' | 'now' }
	| { readonly kind: 'over'; readonly attempt: Attempt }
	| { readonly kind: 'missing' }
	/** What is stored of the attempt cannot be played again. */
	| {
			readonly kind: 'damaged';
			readonly attempt: Attempt;
			readonly saved: Saved;
			readonly fault: Fault | string;
	  }
	| { readonly kind: 'failed'; readonly why: string };

/** Few scenarios need it. */
const loadMeanwhile = () => import('../meanwhile.svelte');

/** What settles how an attempt is played, where it was given out; few are, and those who are know by its seed. */
async function rulesFor(store: Store, attempt: Attempt): Promise<PlayRules | undefined> {
	if ((await store.papers('pack:')).length === 0) return undefined;
	const { assignmentOf } = await import('../classroom/assignment');
	const assignment = await assignmentOf(store, attempt);
	if (!assignment) return undefined;
	const { taken, triesLeft } = assignment;
	const { id, title, rules } = taken.pack;
	return {
		pack: { id, title },
		hints: rules.hints,
		...(triesLeft !== undefined && { triesLeft })
	};
}

/** All that is stored of an attempt, and what is wrong with it, if that can be said. */
async function examined(store: Store, read: Saved) {
	const { attempt } = read;
	const [{ damageOf }, everything] = await Promise.all([
		import('$lib/storage/damage'),
		store.everything()
	]);
	const saved = everything.find((each) => each.attempt.id === attempt.id) ?? read;
	return { attempt, saved, fault: damageOf(saved) };
}

/**
 * One time that an attempt is asked for, with the claim that it makes. It is over when the page asks
 * for another or is left: whatever is claimed after that is let go at once.
 */
class Turn {
	isOver = false;
	#release: () => void = () => undefined;

	hold({ release }: Extract<Claim, { kind: 'holds' }>) {
		if (this.isOver) release();
		else this.#release = release;
	}

	letGo() {
		this.#release();
		this.#release = () => undefined;
	}

	end() {
		this.isOver = true;
		this.letGo();
	}
}

/** Where an attempt is found or begun, claimed for this tab, and laid out to be played. */
export class Desk {
	state: State = $state.raw({ kind: 'opening' });
	readonly #scenario: Promise<Scenario>;
	readonly #store: Promise<Store>;
	readonly #now: () => number;
	/** What was asked for later counts: the page may ask for another attempt while one is opened. */
	#turn = new Turn();

	constructor(scenario: Promise<Scenario>, store: Promise<Store>, now: () => number) {
		this.#scenario = scenario;
		this.#store = store;
		this.#now = now;
	}

	/** The attempt that is on the desk, or would be. */
	get attempt(): Attempt | undefined {
		return 'attempt' in this.state ? this.state.attempt : undefined;
	}

	/** Opens the attempt of that id; without one the latest unfinished, or a new one. */
	open(id: string | null) {
		return this.#turnTo(async (turn) => {
			const [store, scenario] = await Promise.all([this.#store, this.#scenario]);
			const found = await findAttempt(store, scenario, id, this.#now());
			return found.kind === 'attempt' ? this.#claimed(turn, found.attempt, claim) : found;
		});
	}

	/** Begins anew. What could have been gone on with is put aside. */
	startAgain() {
		const { state, attempt: before } = this;
		return this.#turnTo(async (turn) => {
			const [store, scenario] = await Promise.all([this.#store, this.#scenario]);
			const rules = before && (await rulesFor(store, before));
			if (rules?.triesLeft === 0) throw new Error('All tries of this pack are used.');
			if (state.kind === 'otherwise') await state.workbench.startAgain();
			// What is played for a pack goes on with its seed.
			const seed = rules && before?.seed;
			return this.#claimed(turn, await addAttempt(store, scenario, this.#now(), seed), claim);
		});
	}

	/** Goes on here with an attempt that another tab holds. */
	takeOver(attempt: Attempt) {
		return this.#turnTo((turn) => this.#claimed(turn, attempt, takeOver));
	}

	/** Goes on with an attempt that is not what it was. */
	async goOn() {
		const { state } = this;
		if (state.kind !== 'otherwise') return;
		await state.workbench.goOn();
		if (this.state === state) this.state = { ...state, kind: 'playing' };
	}

	leave() {
		this.#turn.end();
	}

	async #turnTo(next: (turn: Turn) => Promise<State>) {
		this.leave();
		const turn = new Turn();
		this.#turn = turn;
		this.state = { kind: 'opening' };
		const state = await next(turn).catch((error: unknown): State => ({
			kind: 'failed',
			why: String(error)
		}));
		if (!turn.isOver) this.state = state;
	}

	/** Claimed first and read then: what is on the desk is what the disk has. */
	async #claimed(turn: Turn, attempt: Attempt, how: typeof claim): Promise<State> {
		const claimed = await how(attempt.id, () => this.#lose(turn, attempt));
		if (claimed.kind === 'elsewhere') return { kind: 'elsewhere', attempt, since: 'before' };
		turn.hold(claimed);
		return this.#laidOut(turn, attempt).catch((error: unknown) => {
			turn.letGo();
			throw error;
		});
	}

	#lose(turn: Turn, attempt: Attempt) {
		if (turn.isOver) return;
		turn.end();
		// What still runs here, such as a loop in the terminal, writes no more.
		if ('workbench' in this.state) this.state.workbench.elsewhere = true;
		this.state = { kind: 'elsewhere', attempt, since: 'now' };
	}

	async #laidOut(turn: Turn, attempt: Attempt): Promise<State> {
		const [store, plain] = await Promise.all([this.#store, this.#scenario]);
		const scenario = variantFor(plain, attempt.seed);
		const [log, saved] = await Promise.all([
			store.log(attempt.id),
			store.authenticator(attempt.id)
		]);
		if (endOf(log)) {
			turn.letGo();
			return { kind: 'over', attempt };
		}
		const read = { attempt, log, ...(saved && { authenticator: saved }) };
		let meanwhile: typeof Meanwhile | undefined;
		let rules: PlayRules | undefined;
		try {
			rules = await rulesFor(store, attempt);
			await loadAttempt(scenario, log, loadFacts);
			if (scenario.incidents.length > 0) ({ Meanwhile: meanwhile } = await loadMeanwhile());
		} catch (error) {
			turn.letGo();
			// What cannot be loaded is no damage, but of a damaged log nobody knows what to load.
			const { fault, ...left } = await examined(store, read);
			return fault ? { kind: 'damaged', ...left, fault } : { kind: 'failed', why: String(error) };
		}
		const now = this.#now;
		const { origin } = location;
		await breathe();
		try {
			const workbench = new Workbench({
				...{ scenario, attempt, log, store, now, origin },
				...(meanwhile && { meanwhile }),
				...(rules && { rules })
			});
			const authenticator = new Authenticator(saved, (authenticator) =>
				store.saveAuthenticator(attempt.id, authenticator)
			);
			await breathe();
			if (log.length === 0 && !turn.isOver) await workbench.begin();
			// What the page shows first is worked out before it is shown, so that each takes a moment only.
			void workbench.objectives;
			await breathe();
			const kind = workbench.otherwise ? 'otherwise' : 'playing';
			return { kind, attempt, workbench, authenticator };
		} catch (error) {
			turn.letGo();
			const { fault = String(error), ...left } = await examined(store, read);
			return { kind: 'damaged', ...left, fault };
		}
	}
}
