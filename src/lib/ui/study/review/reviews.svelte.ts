import { sandboxSlug } from '$lib/scenario/sandbox/sandbox';
import type { Store, Summary } from '$lib/storage/store';
import { dayOf } from '$lib/study/day';
import { ownTopic, type OwnSet } from '$lib/study/exchange/own';
import type { StudyEntry } from '$lib/study/log';
import { planOf } from '$lib/study/plan';
import { cardsOf } from '$lib/study/review/cards';
import { dueOn } from '$lib/study/review/due';
import { ratingsOfHelp, type Played } from '$lib/study/review/helped';
import { StudyLog } from '../study-log.svelte';
import { isThere } from './there';

/** An attempt whose log was read. */
interface Read extends Played {
	readonly id: string;
	/** How many lines it had: a log only grows, and is read again once it has more. */
	readonly entries: number;
}

/** What is to be reviewed, by the study log and the attempts of this browser. Nothing is known until it is loaded. */
export class Reviews {
	readonly log: StudyLog;
	readonly #open: () => Promise<Store>;
	#played: readonly Read[] = $state.raw([]);
	/** Of the attempts that are no sandbox. */
	summaries: readonly Summary[] = $state.raw([]);
	/** The learner’s own questions, where some were answered. */
	own: readonly OwnSet[] = $state.raw([]);
	#now = $state(Date.now());
	known = $state(false);

	readonly today = $derived(dayOf(this.#now));
	readonly plan = $derived.by(() => planOf(this.log.entries));
	readonly cards = $derived.by(() =>
		cardsOf(this.log.entries, ratingsOfHelp(this.#played), this.#now).filter(({ subject }) =>
			isThere(subject, this.own)
		)
	);
	readonly due = $derived.by(() => dueOn(this.today, this.cards, this.plan.newADay));

	constructor(open: () => Promise<Store>) {
		this.#open = open;
		this.log = new StudyLog(open);
	}

	/** Again when the page is come back to: another tab may have added something, and a day have passed. */
	load = async () => {
		const [store] = await Promise.all([this.#open(), this.log.load()]);
		const all = await store.summaries();
		this.summaries = all.filter(({ attempt }) => attempt.scenario !== sandboxSlug);
		const before = this.#played;
		this.#played = await Promise.all(
			this.summaries.map(
				async ({ attempt: { id, scenario }, entries }) =>
					before.find((each) => each.id === id && each.entries === entries) ?? {
						...{ id, entries, scenario },
						log: await store.log(id)
					}
			)
		);
		this.own = await this.#answeredSets(store);
		this.#now = Date.now();
		this.known = true;
	};

	/** What is damaged is passed over. Sets may be large, and are read where they are needed only. */
	async #answeredSets(store: Store): Promise<readonly OwnSet[]> {
		const isOwn = (entry: StudyEntry) =>
			entry.kind === 'answered' && entry.question.startsWith(ownTopic(''));
		if (!this.log.entries.some(isOwn)) return [];
		const { isOwnSet } = await import('$lib/study/exchange/own-schema');
		return (await store.own()).filter(isOwnSet);
	}
}
