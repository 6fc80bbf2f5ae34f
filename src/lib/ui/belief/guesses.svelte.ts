import { kept, type Store } from '$lib/storage/store';
import { beliefsGuessed } from '$lib/study/folds';
import { randomId } from '../random-id';
import { nothingGuessed, withGuess, type Held } from './held';

/** What was guessed about beliefs in this browser. Nothing is known until it is loaded. */
export class Guesses {
	readonly #open: () => Promise<Store>;
	#held = $state.raw<Held>();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#held !== undefined;
	}

	get all(): Held {
		return this.#held ?? nothingGuessed;
	}

	async load() {
		const store = await this.#open();
		this.#held = beliefsGuessed(await store.study());
	}

	/** Counts at once; false where it could not be written, and counts on this page only. */
	async guessed(belief: string, held: boolean): Promise<boolean> {
		this.#held = withGuess(this.all, belief, held);
		const store = await this.#open();
		const entry = { id: randomId(), time: Date.now(), kind: 'guessed', belief, held } as const;
		return (await kept(store.addStudy(entry))).ok;
	}
}
