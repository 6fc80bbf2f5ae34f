import { inOrder, type StudyEntry } from '$lib/study/log';
import { isStudyEntry } from '$lib/study/log-schema';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';
import { randomId } from '../random-id';

type Without<Entry, Names extends PropertyKey> = Entry extends unknown ? Omit<Entry, Names> : never;

/** What was just studied. */
export type Studied = Without<StudyEntry, 'id' | 'time'>;

/** The study log of this browser. Nothing is known until it is loaded. */
export class StudyLog {
	readonly #open: () => Promise<Store>;
	#entries = $state.raw<readonly StudyEntry[]>();
	/** Why the latest line was not kept. */
	refused: Refusal | undefined = $state();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#entries !== undefined;
	}

	/** In order; a line that is damaged is passed over. */
	get entries(): readonly StudyEntry[] {
		return this.#entries ?? [];
	}

	async load() {
		const store = await this.#open();
		this.#entries = (await store.study()).filter(isStudyEntry);
	}

	/** Shown at once, and written; where that fails it still counts on this page. */
	async add(studied: Studied) {
		const entry: StudyEntry = { ...studied, id: randomId(), time: Date.now() };
		this.#entries = inOrder([...this.entries, entry]);
		const store = await this.#open();
		this.refused = reasonOf(await kept(store.addStudy(entry)));
	}
}
