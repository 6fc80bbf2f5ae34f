/** Which steps were tried at which places: whatever is tried again comes to nothing again. */
export interface Visited {
	/** Whether it was not tried so far; it is now. */
	isNew(step: number, at: number, saved: readonly (number | undefined)[]): boolean;
	/** What a look costs, beside one of the others; `Infinity` where there is no room for more. */
	readonly cost: number;
}

const bits = 1024;

/** One bit each, in blocks that come as they are needed. */
export class Places implements Visited {
	readonly #blocks = new Map<number, Uint8Array>();
	readonly #steps: number;
	#number = -1;
	#block: Uint8Array = new Uint8Array();
	readonly cost = 1;

	constructor(steps: number) {
		this.#steps = steps;
	}

	isNew(step: number, at: number): boolean {
		const bit = at * (this.#steps + 1) + step;
		const number = Math.floor(bit / bits);
		if (number !== this.#number) {
			this.#number = number;
			this.#block = this.#blocks.get(number) ?? new Uint8Array(bits / 8);
			this.#blocks.set(number, this.#block);
		}
		const within = bit - number * bits;
		const mask = 1 << (within & 7);
		const before = this.#block[within >> 3] ?? 0;
		this.#block[within >> 3] = before | mask;
		return (before & mask) === 0;
	}
}

/** Each takes some memory: so many, and no more. */
const mostSeen = 500_000;

/** Where a pattern asks for what a group took, what the groups took is part of the place. */
export class PlacesWithGroups implements Visited {
	readonly #seen = new Set<string>();

	get cost(): number {
		return this.#seen.size < mostSeen ? 10 : Infinity;
	}

	isNew(step: number, at: number, saved: readonly (number | undefined)[]): boolean {
		const before = this.#seen.size;
		return this.#seen.add(`${step},${at},${saved.join()}`).size > before;
	}
}
