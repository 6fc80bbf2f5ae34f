import type { Because } from '$lib/storage/open';
import type { Saved, Store } from '$lib/storage/store';
import { createContext } from 'svelte';
import { lmsHost } from './classroom/lms/host';

/** Why work is not kept as it should be. */
export type Trouble = Because | 'full' | 'closed' | 'gone' | 'failed';

/** The attempt that is being played in this tab. */
export interface Playing {
	/** As it stands here: an export has it in any case. */
	saved(): Saved;
	/** Looks whether it is still kept. */
	lookAgain(): void;
}

/**
 * Where the learner's work is kept. Opened when somebody first asks for it, and what opens it is
 * loaded only then: a first visit to the home page needs none of it.
 */
export class WorkStorage {
	kind: 'kept' | 'memory' | undefined = $state();
	trouble: Trouble | undefined = $state();

	playing: Playing | undefined;
	/** What that attempt's last steps met when they were to be written. */
	lost: 'gone' | 'failed' | undefined = $state();

	#ready: Promise<Store> | undefined;

	/** The store. A browser that refuses to keep data gets one too, in memory: see `trouble`. */
	get ready(): Promise<Store> {
		this.#ready ??= this.#open();
		return this.#ready;
	}

	async #open() {
		const host = lmsHost();
		if (host) {
			const { openLmsStore } = await import('./classroom/lms/open-lms');
			const { store, kept } = await openLmsStore(host);
			// Where the browser keeps nothing, the LMS does, or the page around says that it has no room.
			this.kind = kept ? 'kept' : 'memory';
			return store;
		}
		const { openStore } = await import('$lib/storage/open');
		const opened = await openStore({
			full: () => (this.trouble = 'full'),
			closed: () => (this.trouble = 'closed'),
			cut: () => this.playing?.lookAgain()
		});
		this.kind = opened.kind;
		if (opened.kind === 'memory') this.trouble = opened.because;
		return opened.store;
	}
}

export const [getStorage, setStorage] = createContext<WorkStorage>();
