import type { Store } from '$lib/storage/store';
import { chaptersRead, standings, type Standing } from '$lib/study/folds';
import { StudyLog } from '../study/study-log.svelte';

/** What was read and asked, by the study log of this browser. Nothing is known until it is loaded. */
export class Reading {
	readonly #log: StudyLog;
	/** Whether the study log could not be read. */
	failed = $state(false);
	readonly #read = $derived.by(() => chaptersRead(this.#log.entries));
	readonly #asked = $derived.by(() => standings(this.#log.entries));

	constructor(open: () => Promise<Store>) {
		this.#log = new StudyLog(open);
	}

	get known(): boolean {
		return this.#log.known;
	}

	/** Whether anything was read. */
	get some(): boolean {
		return this.#read.size > 0;
	}

	/** By topic. */
	get asked(): ReadonlyMap<string, Standing> | undefined {
		return this.known ? this.#asked : undefined;
	}

	/** When a chapter was last read, if ever. */
	at = (chapter: string): number | undefined => this.#read.get(chapter);

	/** When a chapter was last read for a pack, if ever. */
	forPack = (pack: string, chapter: string): number | undefined =>
		this.#log.entries.findLast(
			(entry) => entry.kind === 'read' && entry.pack === pack && entry.chapter === chapter
		)?.time;

	/** Never rejects: whether it went wrong is said by `failed`. */
	async load() {
		this.failed = await this.#log.load().then(
			() => false,
			() => true
		);
	}

	/** False where it could not be written, and counts on this page only. */
	mark(chapter: string, pack?: string): Promise<boolean> {
		return this.#log.add({ kind: 'read', chapter, ...(pack !== undefined && { pack }) });
	}
}
