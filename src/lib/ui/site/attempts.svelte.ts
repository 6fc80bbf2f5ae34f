import { putAside } from '$lib/scenario/attempt';
import type { Store, Summary } from '$lib/storage/store';
import { writeOn } from '$lib/storage/write-on';
import { playingTime } from './playing-time';
import { reachedIn, type Reached } from './progress';
import { rememberPlayed } from './returning';

/** The attempts kept in this browser, as lists show them. Nothing is known until they are loaded. */
export class Attempts {
	readonly #open: () => Promise<Store>;
	#summaries = $state.raw<readonly Summary[]>();
	/** Whether they could not be read. */
	failed = $state(false);

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#summaries !== undefined;
	}

	get all(): readonly Summary[] {
		return this.#summaries ?? [];
	}

	/** Never rejects: whether it went wrong is said by `failed`. */
	async load() {
		this.failed = await this.#load().then(
			() => false,
			() => true
		);
	}

	async #load() {
		const store = await this.#open();
		// Sandboxes have a list of their own, and nobody counts in them.
		const summaries = await store.summaries();
		this.#summaries = summaries.filter(({ sandbox }) => sandbox === undefined);
		rememberPlayed(this.#summaries.length > 0);
	}

	reached = (slug: string): Reached => reachedIn(slug, this.all);

	of(slug: string): readonly Summary[] {
		return this.all.filter(({ attempt }) => attempt.scenario === slug);
	}

	async playingTime(id: string): Promise<number> {
		const store = await this.#open();
		return playingTime(await store.log(id));
	}

	/** Deletes an attempt for good. */
	async delete(id: string) {
		const store = await this.#open();
		await store.deleteAttempt(id);
		await this.load();
	}

	/** Ends an attempt, so that a new one can begin. False where it goes on in another tab meanwhile. */
	async putAside(summary: Summary, now: number): Promise<boolean> {
		const { attempt, entries, outcome } = summary;
		const store = await this.#open();
		const latest = (await store.log(attempt.id)).at(-1)?.time ?? attempt.started;
		// In the log no time runs back, also where the account’s was moved on.
		const time = Math.max(now, latest);
		const { reason } = await writeOn(store, attempt.id, entries, [putAside(time)]);
		if (!reason) {
			await store.saveOutcome(attempt.id, { ...outcome, phase: 'startedAgain', updated: now });
		}
		await this.load();
		return !reason;
	}
}
