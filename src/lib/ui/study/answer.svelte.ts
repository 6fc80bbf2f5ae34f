import { SvelteMap } from 'svelte/reactivity';
import type { Item } from '$lib/study/items/item';
import { matched, sizeOf, unmatched } from '$lib/study/items/judge';
import { shuffled } from '$lib/study/shuffle';

/** An answer that is being given. */
export class Answer {
	readonly item: Item;
	/** Ids of options. Plain lists, as storage takes them. */
	options: readonly string[] = $state.raw([]);
	/** Ids of steps, as they stand. */
	steps: readonly string[] = $state.raw([]);
	/** Targets by pair. */
	readonly targets = new SvelteMap<string, string>();
	#isGiven = $state(false);
	readonly #changed: (chosen: readonly string[]) => void;

	/**
	 * @param chosen what was chosen before, where one goes on with an answer
	 * @param changed told after each change
	 */
	constructor(
		item: Item,
		seed: string,
		chosen: readonly string[] = [],
		changed: (chosen: readonly string[]) => void = () => {}
	) {
		this.item = item;
		this.#isGiven = chosen.length > 0;
		this.#changed = changed;
		switch (item.kind) {
			case 'one':
			case 'several':
				this.options = chosen;
				break;
			case 'order': {
				const mixed = shuffled(item.steps, `${seed} ${item.id}`, ({ id }) => id);
				this.steps = chosen.length > 0 ? chosen : mixed.map(({ id }) => id);
				break;
			}
			case 'match':
				for (const [pair, target] of chosen.map(unmatched)) this.targets.set(pair, target);
		}
	}

	/** As it is judged and kept. */
	get chosen(): readonly string[] {
		switch (this.item.kind) {
			case 'one':
			case 'several':
				return this.options;
			case 'order':
				return this.steps;
			case 'match':
				return this.item.pairs.flatMap(({ id }) => {
					const target = this.targets.get(id);
					return target === undefined ? [] : [matched(id, target)];
				});
		}
	}

	/** Whether anything was chosen: steps stand in some order from the beginning. */
	get isGiven(): boolean {
		return this.#isGiven;
	}

	get wanted(): number {
		return sizeOf(this.item);
	}

	get isWhole(): boolean {
		return this.chosen.length === this.wanted;
	}

	/** Takes an option, or takes it back; of one that is right the other one goes. */
	toggle(id: string) {
		if (this.item.kind === 'one') this.options = [id];
		else if (this.options.includes(id)) this.options = this.options.filter((each) => each !== id);
		else this.options = [...this.options, id];
		this.#tell();
	}

	match(pair: string, target: string) {
		this.targets.set(pair, target);
		this.#tell();
	}

	/** Takes the steps as they stand. */
	keep() {
		this.#tell();
	}

	move(id: string, by: -1 | 1) {
		const from = this.steps.indexOf(id);
		const to = from + by;
		if (from < 0 || to < 0 || to >= this.steps.length) return;
		this.steps = this.steps.with(from, this.steps[to] ?? id).with(to, id);
		this.#tell();
	}

	#tell() {
		this.#isGiven = true;
		this.#changed(this.chosen);
	}
}
