import { chaptersRead, standings, type Standing } from '$lib/study/folds';
import type { Store } from '$lib/storage/store';
import { randomId } from '../random-id';

/** What was read and asked, by the study log of this browser. Nothing is known until it is loaded. */
export class Reading {
	readonly #open: () => Promise<Store>;
	#read = $state.raw<ReadonlyMap<string, number>>();
	#asked = $state.raw<ReadonlyMap<string, Standing>>();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#read !== undefined;
	}

	/** Whether anything was read. */
	get some(): boolean {
		return (this.#read?.size ?? 0) > 0;
	}

	/** By topic. */
	get asked(): ReadonlyMap<string, Standing> | undefined {
		return this.#asked;
	}

	/** When a chapter was last read, if ever. */
	at = (chapter: string): number | undefined => this.#read?.get(chapter);

	async load() {
		const store = await this.#open();
		const log = await store.study();
		this.#asked = standings(log);
		this.#read = chaptersRead(log);
	}

	/** False where the browser has no room for it. */
	async mark(chapter: string, now: number): Promise<boolean> {
		const store = await this.#open();
		const entry = { kind: 'read', id: randomId(), time: now, chapter } as const;
		const { ok } = await store.addStudy(entry);
		if (ok) await this.load();
		return ok;
	}
}
