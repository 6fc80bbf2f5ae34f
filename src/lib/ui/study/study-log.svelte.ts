import { inOrder, placed, type StudyEntry } from '$lib/study/log';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';
import { randomId } from '../random-id';

type Without<Entry, Names extends PropertyKey> = Entry extends unknown ? Omit<Entry, Names> : never;

/** What was just studied. */
export type Studied = Without<StudyEntry, 'id' | 'time' | 'after'>;

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

	/** What tells a sound line comes after the page. */
	async load() {
		const [store, { isStudyEntry }] = await Promise.all([
			this.#open(),
			import('$lib/study/log-schema')
		]);
		const stored = (await store.study()).filter(isStudyEntry);
		// Somebody may have been quicker than the store.
		const quicker = this.entries.filter(({ id }) => stored.every((each) => each.id !== id));
		this.#entries = inOrder([...stored, ...quicker]);
	}

	/** Shown at once, and written; false where that fails: it still counts on this page. */
	async add(studied: Studied): Promise<boolean> {
		const entry: StudyEntry = { ...studied, id: randomId(), time: Date.now() };
		const here = this.#entries;
		this.#show(placed(entry, here ?? []));
		const store = await this.#open();
		// What a line comes after is known once the log is.
		const line = placed(entry, here ?? (await store.study().catch(() => [])));
		this.#show(line);
		this.refused = reasonOf(await kept(store.addStudy(line)));
		return this.refused === undefined;
	}

	#show(line: StudyEntry) {
		const others = this.entries.filter(({ id }) => id !== line.id);
		this.#entries = inOrder([...others, line]);
	}
}
