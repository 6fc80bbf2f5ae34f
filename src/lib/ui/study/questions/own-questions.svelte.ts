import type { OwnSet } from '$lib/study/exchange/own';
import { firstAdded } from '$lib/study/exchange/own';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';

/** The learner’s own questions in this browser. Nothing is known until they are loaded. */
export class OwnQuestions {
	readonly #open: () => Promise<Store>;
	#sets: readonly OwnSet[] | undefined = $state.raw();

	constructor(open: () => Promise<Store>) {
		this.#open = open;
	}

	get known(): boolean {
		return this.#sets !== undefined;
	}

	/** What is damaged is passed over; an export has it. */
	get sets(): readonly OwnSet[] {
		return this.#sets ?? [];
	}

	async load() {
		const [store, { isOwnSet }] = await Promise.all([
			this.#open(),
			import('$lib/study/exchange/own-schema')
		]);
		this.#sets = (await store.own()).filter(isOwnSet);
	}

	/** Shown once it is written; why not, where that fails. */
	async add(set: OwnSet): Promise<Refusal | undefined> {
		const store = await this.#open();
		const refusal = reasonOf(await kept(store.addOwn(set)));
		if (refusal === undefined) this.#sets = [...this.sets, set].sort(firstAdded);
		return refusal;
	}

	async remove({ id }: OwnSet) {
		const store = await this.#open();
		await store.deleteOwn(id);
		this.#sets = this.sets.filter((each) => each.id !== id);
	}
}
