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
		const refusal = reasonOf(await kept(this.#open().then((store) => store.addOwn(set))));
		// No set changes, so one of this id is this one: it was written although the browser said otherwise.
		if (refusal !== undefined && refusal !== 'conflict') return refusal;
		this.#sets = [...this.#without(set), set].sort(firstAdded);
		return undefined;
	}

	/** Shown until it is gone; whether it is. */
	async remove(set: OwnSet): Promise<boolean> {
		try {
			await (await this.#open()).deleteOwn(set.id);
		} catch {
			return false;
		}
		this.#sets = this.#without(set);
		return true;
	}

	#without({ id }: OwnSet): readonly OwnSet[] {
		return this.sets.filter((each) => each.id !== id);
	}
}

/** What is told of a set that could not be removed. */
export function notDeleted({ name }: OwnSet): string {
	return `${name} could not be deleted. Reload, then try again.`;
}
