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
	/** Lines that count on this page and are not written yet, in the order in which they came about. */
	#unwritten: readonly StudyEntry[] = [];
	/** One writing at a time: a line that is tried again is not written twice. */
	#writing: Promise<void> = Promise.resolve();
	/** Why there are lines that are not written, if there are. They are tried again with the next one. */
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
		return this.write(placed(entry, here ?? (await store.study().catch(() => []))));
	}

	/** The same with a line that has its id and its time: one that somebody has written by now is there. */
	async write(line: StudyEntry): Promise<boolean> {
		this.#show(line);
		const store = await this.#open();
		this.#unwritten = [...this.#unwritten, line];
		this.#writing = this.#writing.then(() => this.#write(store));
		await this.#writing;
		return !this.#unwritten.includes(line);
	}

	async #write(store: Store) {
		for (const line of this.#unwritten) {
			const reason = reasonOf(await kept(store.addStudy(line)));
			// What is there already was written after all.
			this.refused = reason === 'conflict' ? undefined : reason;
			if (this.refused) return;
			this.#unwritten = this.#unwritten.filter((each) => each !== line);
		}
	}

	#show(line: StudyEntry) {
		const others = this.entries.filter(({ id }) => id !== line.id);
		this.#entries = inOrder([...others, line]);
	}
}
