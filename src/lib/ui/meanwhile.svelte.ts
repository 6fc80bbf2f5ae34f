import { storyAt } from '$lib/scenario/clock';
import { comingUp, due } from '$lib/scenario/due';
import { lastMoment, longestPause, type Entry } from '$lib/scenario/log';
import { metObjectives, situationNow, type Snapshot } from '$lib/scenario/machine';
import { occurrencesOf, type Occurrence } from '$lib/scenario/occurrences';
import type { Scenario } from '$lib/scenario/scenario';
import { lengths } from './lengths';
import type { Done } from './workbench.svelte';

/** What this needs of the workbench. */
interface Bench {
	readonly scenario: Scenario;
	readonly snapshot: () => Snapshot;
	readonly log: () => readonly Entry[];
	readonly now: () => number;
	/** After all that was asked for before. */
	readonly next: (job: () => Promise<Done>) => Promise<Done>;
	/** What is told of it adds to what was told, or takes its place. */
	readonly write: (entry: Entry, adds: boolean) => Promise<Done>;
}

const day = 24 * 60 * 60_000;
const done: Done = { ok: true, value: null };

/** What others do in an attempt, and the time in which they do. */
export class Meanwhile {
	readonly #bench: Bench;

	constructor(bench: Bench) {
		this.#bench = bench;
	}

	/** What happens next by time, if anything does. */
	readonly #comingUp = $derived.by(() => comingUp(this.#bench.snapshot()));

	/** What happened, as far as the learner is told of it, the latest first. */
	readonly occurrences: readonly Occurrence[] = $derived.by(() =>
		occurrencesOf(this.#bench.scenario, this.#bench.log())
	);

	/** How much time can be let pass, where no length is: until something happens. None where nothing does by time. */
	readonly lengths: readonly { label: string; length: number | undefined }[] = $derived.by(() => {
		const { incidents } = this.#bench.scenario;
		if (!incidents.some(({ at, every }) => at.kind === 'after' || every !== undefined)) return [];
		return [
			...lengths,
			...(this.#comingUp ? [{ label: 'Until something happens', length: undefined }] : [])
		];
	});

	/**
	 * How long until something happens while the page is open, in milliseconds; nothing where nothing does,
	 * or not before something else is done: who is away is not played on with.
	 */
	untilNext(): number | undefined {
		const coming = this.#comingUp;
		return coming && coming.wait <= longestPause ? this.#ahead() : undefined;
	}

	/** How far off it is from now. Its wait counts from the latest entry. */
	#ahead(): number | undefined {
		const coming = this.#comingUp;
		return coming && Math.max(0, coming.wait - this.#played());
	}

	/** How long was played since the latest entry. */
	#played(): number {
		const { clock } = this.#bench.snapshot().context;
		return storyAt(clock, this.#bench.now()) - storyAt(clock, clock.latest);
	}

	/** What there is to be told of: it changes with whatever happens to the learner's knowledge. */
	#told(): string {
		const { scenario, snapshot } = this.#bench;
		const met = metObjectives(scenario, situationNow(snapshot().context));
		return [this.occurrences.length, ...met].join();
	}

	/**
	 * Has what is due by time happen from now on. Gives what ends it. In an effect it begins anew with every
	 * entry of the log, from which times are counted.
	 */
	expecting(): () => void {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let isOver = false;
		const wait = () => {
			const left = this.untilNext();
			if (left === undefined || isOver) return;
			timer = setTimeout(async () => {
				// Timers may be early. Where nothing can be written, nothing is tried again by itself.
				if ((await this.happen()).ok) wait();
			}, left);
		};
		wait();
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}

	/** Has what is due happen. */
	happen = (): Promise<Done> => this.#bench.next(() => this.happenNow());

	/** The same when it is its turn: one entry for each, in the order in which they are due. */
	async happenNow(): Promise<Done> {
		for (;;) {
			const time = this.#bench.now();
			const incident = due(this.#bench.snapshot(), time);
			if (!incident) return done;
			const written = await this.#bench.write({ type: 'incident', time, id: incident.id }, true);
			if (!written.ok) return written;
		}
	}

	/**
	 * Lets time pass in the account, and all happen that does. Without a length it is until the learner is told
	 * of something: what nobody notices is gone through, for a day, or until the first of it if that is later.
	 */
	letPass(length: number | undefined): Promise<Done> {
		return this.#bench.next(async () => {
			const entries = this.#bench.log().length;
			const before = await this.happenNow();
			if (!before.ok) return before;
			// What was due already is told with the rest.
			let adds = this.#bench.log().length > entries;
			const known = this.#told();
			let left = length ?? Math.max(day, this.#ahead() ?? 0);
			while (left > 0) {
				const ahead = this.#ahead();
				if (length === undefined && ahead === undefined) break;
				const step = Math.min(left, ahead ?? left);
				const now = this.#bench.now();
				const skipped = Math.min(step, lastMoment - now);
				const skip = { type: 'skip', time: now + skipped, skipped } as const;
				const written = await this.#bench.write(skip, adds);
				if (!written.ok) return written;
				adds = true;
				const happened = await this.happenNow();
				if (!happened.ok) return happened;
				left -= step;
				if (length === undefined && this.#told() !== known) break;
			}
			return done;
		});
	}
}
