import type { Saved } from './saved';

/** Which steps were tried at which places: whatever is tried again comes to nothing again. */
export interface Visited {
	/** What the first look costs, or 0 where it was tried before; `Infinity` where there is no room for more. */
	cost(step: number, at: number, saved: Saved | undefined): number;
}

const bits = 1024;
/** Of a block that is new, beside a step. */
const blockCost = 6;

/** One bit each, in blocks that come as they are needed. */
export class Places implements Visited {
	readonly #blocks = new Map<number, Uint8Array>();
	readonly #steps: number;
	#number = -1;
	#block: Uint8Array = new Uint8Array();

	constructor(steps: number) {
		this.#steps = steps;
	}

	cost(step: number, at: number): number {
		const bit = at * (this.#steps + 1) + step;
		const number = Math.floor(bit / bits);
		let cost = 1;
		if (number !== this.#number) {
			this.#number = number;
			const known = this.#blocks.get(number);
			if (!known) cost = blockCost;
			this.#block = known ?? new Uint8Array(bits / 8);
			if (!known) this.#blocks.set(number, this.#block);
		}
		const within = bit - number * bits;
		const mask = 1 << (within & 7);
		const before = this.#block[within >> 3] ?? 0;
		this.#block[within >> 3] = before | mask;
		return (before & mask) === 0 ? cost : 0;
	}
}

/** In characters: what was seen is kept as texts. */
const mostSeen = 20_000_000;

/** Where a pattern asks for what a group took, what the group took is part of the place. */
export class PlacesWithGroups implements Visited {
	readonly #seen = new Set<string>();
	readonly #slots: readonly number[];
	#size = 0;

	/** @param groups that are asked for */
	constructor(groups: ReadonlySet<number>) {
		this.#slots = [...groups].flatMap((group) => [2 * group, 2 * group + 1]);
	}

	cost(step: number, at: number, saved: Saved | undefined): number {
		const before = this.#seen.size;
		let walked = 0;
		let place = `${step},${at}`;
		for (const slot of this.#slots) {
			let each = saved;
			for (; each && each.slot !== slot; each = each.before) walked++;
			place += `,${each?.at ?? ''}`;
		}
		if (this.#seen.add(place).size === before) return 0;
		this.#size += place.length;
		return this.#size > mostSeen ? Infinity : 10 + (walked >> 2);
	}
}
