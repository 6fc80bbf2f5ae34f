import type { HandMark } from '$lib/classroom/paper';
import { draftKey, keep, recalled } from '../../drafts';
import { changedIn, draftsOf, fittingDrafts, marksIn, type Drafts } from './marks';

/** What a teacher writes about one learner, until it is saved. */
export class MarkDrafts {
	readonly #learner: string;
	readonly #key: string;
	/** As it was when one began, or saved it. */
	#start: Drafts;
	readonly drafts: Drafts;
	/** The item whose points are no number, once somebody wanted to save. */
	wrong: string | undefined = $state();
	#hasSaved = $state(false);

	/**
	 * @param id of the class, without its kind
	 * @param items ids of the pack's items
	 * @param marks what was said of the learner before
	 */
	constructor(id: string, learner: string, items: readonly string[], marks: readonly HandMark[]) {
		const start = draftsOf(items, marks);
		this.#learner = learner;
		this.#key = draftKey('classroom', 'marks', id, learner);
		this.#start = $state.raw(start);
		this.drafts = $state({ ...start, ...fittingDrafts(start, recalled(this.#key)) });
	}

	/** What was written: all else may be otherwise in another tab by now. */
	readonly #changed: Drafts = $derived.by(() => changedIn(this.drafts, this.#start));
	readonly isSaved: boolean = $derived(Object.keys(this.#changed).length === 0);

	/** Whether it is saved, in a word or two; nothing where nobody did anything. */
	readonly told: string = $derived.by(() => {
		if (!this.isSaved) return 'Not saved yet.';
		return this.#hasSaved ? 'Saved.' : '';
	});

	/** What is not saved is found again when one comes back, until the tab is closed. */
	keep() {
		keep(this.#key, this.isSaved ? undefined : JSON.stringify(this.#changed));
	}

	typed() {
		this.#hasSaved = false;
		this.wrong = undefined;
	}

	/**
	 * Saves what was written; the answer is whether it was kept.
	 *
	 * @param onmark keeps what is said of the items of these ids, the empty one for everything, in the place
	 * of what was said of them
	 */
	async save(
		onmark: (marks: readonly HandMark[], items: readonly string[]) => Promise<boolean>
	): Promise<boolean> {
		const filled = $state.snapshot(this.#changed);
		const said = marksIn(filled, this.#learner);
		this.wrong = said.ok ? undefined : said.error;
		if (!said.ok) return false;
		this.#hasSaved = await onmark(said.value, Object.keys(filled));
		if (!this.#hasSaved) return false;
		this.#start = { ...this.#start, ...filled };
		this.keep();
		return true;
	}
}
