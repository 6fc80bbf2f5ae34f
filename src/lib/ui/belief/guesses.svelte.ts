import type { Store } from '$lib/storage/store';
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

	async guessed(belief: string, held: boolean) {
		this.#held = withGuess(this.all, belief, held);
		const store = await this.#open();
		await store.addStudy({ id: randomId(), time: Date.now(), kind: 'guessed', belief, held });
	}
}
