import { longestName } from '$lib/scenario/sandbox/sandbox';
import {
	kept,
	reasonOf,
	type Refusal,
	type Saved,
	type Store,
	type Summary
} from '$lib/storage/store';
import { randomId } from '../random-id';
import { latestTouched } from '../site/progress';

/** One that is saved, as the list shows it. */
export type Listed = Summary & Required<Pick<Summary, 'sandbox'>>;

/** The sandboxes kept in this browser. Nothing is known until they are loaded. */
export class Sandboxes {
	readonly #open: () => Promise<Store>;
	#list = $state.raw<readonly Listed[]>();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#list !== undefined;
	}

	/** The one worked on last comes first. */
	get all(): readonly Listed[] {
		return this.#list ?? [];
	}

	async load() {
		const store = await this.#open();
		this.#list = latestTouched(await store.summaries()).filter(
			(summary): summary is Listed => summary.sandbox !== undefined
		);
	}

	async rename(id: string, name: string): Promise<Refusal | undefined> {
		const store = await this.#open();
		const sandbox = await store.sandbox(id);
		if (!sandbox) return 'gone';
		return this.#after(store.saveSandbox(id, { ...sandbox, name: name.slice(0, longestName) }));
	}

	/** As it stands, with all that was done in it: both can be gone on with. */
	async copy(id: string): Promise<Refusal | undefined> {
		const store = await this.#open();
		const saved = await savedOf(store, id);
		if (!saved?.sandbox) return 'gone';
		const { attempt, sandbox } = saved;
		const name = this.#free(sandbox.name);
		const copy = {
			...saved,
			attempt: { ...attempt, id: randomId() },
			sandbox: { ...sandbox, name }
		};
		return this.#after(store.rewrite(() => [copy]));
	}

	/** Gives what was deleted, for whoever wants it back. */
	async delete(id: string): Promise<Saved | undefined> {
		const store = await this.#open();
		const saved = await savedOf(store, id);
		await store.deleteAttempt(id);
		this.#list = this.#list?.filter(({ attempt }) => attempt.id !== id);
		return saved;
	}

	async restore(saved: Saved): Promise<Refusal | undefined> {
		const store = await this.#open();
		return this.#after(store.rewrite(() => [saved]));
	}

	async #after(writing: ReturnType<Store['rewrite']>): Promise<Refusal | undefined> {
		const reason = reasonOf(await kept(writing));
		await this.load();
		return reason;
	}

	/** `Talk, copy`, and then `Talk, copy 2`. */
	#free(name: string): string {
		const names = this.all.map(({ sandbox }) => sandbox.name);
		const room = name.slice(0, longestName - 12);
		for (let number = 1; ; number++) {
			const copy = `${room}, copy${number === 1 ? '' : ` ${number}`}`;
			if (!names.includes(copy)) return copy;
		}
	}
}

/** All that is kept of one sandbox. */
export async function savedOf(store: Store, id: string): Promise<Saved | undefined> {
	const [attempt, log, authenticator, terminal, sandbox] = await Promise.all([
		store.attempt(id),
		store.log(id),
		store.authenticator(id),
		store.terminal(id),
		store.sandbox(id)
	]);
	if (!attempt || !sandbox) return undefined;
	return {
		...{ attempt, log, sandbox },
		...(authenticator && { authenticator }),
		...(terminal && { terminal })
	};
}
