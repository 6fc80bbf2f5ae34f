import type { Store } from '$lib/storage/store';
import { beliefsGuessed } from '$lib/study/folds';
import { StudyLog } from '../study/study-log.svelte';

/** What was guessed about beliefs in this browser. Nothing is known until it is loaded. */
export class Guesses {
	readonly #log: StudyLog;
	/** Whether the study log could not be read. */
	failed = $state(false);
	/** By belief: whether it was held the last time. */
	readonly all: ReadonlyMap<string, boolean> = $derived.by(() => beliefsGuessed(this.#log.entries));

	constructor(open: () => Promise<Store>) {
		this.#log = new StudyLog(open);
	}

	get known(): boolean {
		return this.#log.known;
	}

	/** Never rejects: whether it went wrong is said by `failed`. */
	async load() {
		this.failed = await this.#log.load().then(
			() => false,
			() => true
		);
	}

	/** Counts at once; false where it could not be written, and counts on this page only. */
	guessed(belief: string, answer: GuessedAnswer): Promise<boolean> {
		return this.#log.add(guessOf(belief, answer));
	}
}

/** What was chosen; nothing where somebody does not know. */
type GuessedAnswer = { readonly held?: boolean; readonly right?: boolean } | undefined;

/** A guess, as the study log has it. */
export function guessOf(belief: string, answer: GuessedAnswer) {
	const { held = false, right = false } = answer ?? {};
	return { kind: 'guessed', belief, held, right } as const;
}
