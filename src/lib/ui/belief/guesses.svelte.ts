import type { Store } from '$lib/storage/store';
import { beliefsGuessed } from '$lib/study/folds';
import { StudyLog } from '../study/study-log.svelte';

/** What was guessed about beliefs in this browser. Nothing is known until it is loaded. */
export class Guesses {
	readonly #log: StudyLog;
	/** By belief: whether it was held the last time. */
	readonly all: ReadonlyMap<string, boolean> = $derived.by(() => beliefsGuessed(this.#log.entries));

	constructor(open: () => Promise<Store>) {
		this.#log = new StudyLog(open);
	}

	get known(): boolean {
		return this.#log.known;
	}

	load(): Promise<void> {
		return this.#log.load();
	}

	/** Counts at once; false where it could not be written, and counts on this page only. */
	guessed(belief: string, held: boolean): Promise<boolean> {
		return this.#log.add({ kind: 'guessed', belief, held });
	}
}
