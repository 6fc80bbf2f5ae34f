import type { WorkStorage } from '$lib/ui/storage.svelte';

/** How much is kept, for the settings page. Counted anew whenever something has changed it. */
export class Amount {
	attempts: number | undefined = $state();
	size: number | undefined = $state();

	readonly #storage: WorkStorage;

	constructor(storage: WorkStorage) {
		this.#storage = storage;
	}

	async count() {
		const store = await this.#storage.ready;
		const [attempts, size] = await Promise.all([store.attempts(), store.size()]);
		this.attempts = attempts.length;
		this.size = size;
	}
}
