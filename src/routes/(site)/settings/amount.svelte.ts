import { sandboxSlug } from '$lib/scenario/sandbox/sandbox';
import type { WorkStorage } from '$lib/ui/storage.svelte';

/** How much is kept, for the settings page. Counted anew whenever something has changed it. */
export class Amount {
	attempts: number | undefined = $state();
	sandboxes: number | undefined = $state();
	studied: number | undefined = $state();
	/** Of the learner’s own, from imported files. */
	questions: number | undefined = $state();
	/** Class books and packs. */
	classes: number | undefined = $state();
	size: number | undefined = $state();

	readonly #storage: WorkStorage;

	constructor(storage: WorkStorage) {
		this.#storage = storage;
	}

	async count() {
		const store = await this.#storage.ready;
		const [attempts, study, own, papers, size] = await Promise.all([
			store.attempts(),
			store.study(),
			store.own(),
			store.papers(),
			store.size()
		]);
		const sandboxes = attempts.filter(({ scenario }) => scenario === sandboxSlug);
		this.attempts = attempts.length - sandboxes.length;
		this.sandboxes = sandboxes.length;
		this.studied = study.length;
		this.questions = own.reduce((sum, { questions }) => sum + questions.length, 0);
		this.classes = papers.filter(({ kind }) => kind === 'class' || kind === 'pack').length;
		this.size = size;
	}
}
