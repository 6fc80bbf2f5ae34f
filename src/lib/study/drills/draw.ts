import { placeIn, shuffled } from '../shuffle';

/** Choices that follow from a seed, one after the other. */
export class Draw {
	readonly #seed: string;
	#drawn = 0;

	constructor(seed: string) {
		this.#seed = seed;
	}

	/** All of them, in some order. */
	mixed<T>(list: readonly T[]): readonly T[] {
		this.#drawn += 1;
		const places = list.map((_, at) => at);
		const order = shuffled(places, `${this.#seed} ${this.#drawn}`, String);
		return order.flatMap((at) => list.slice(at, at + 1));
	}

	/** One of a list, which has some. */
	one<T>(list: readonly T[]): T {
		if (list.length === 0) throw new Error('There is nothing to draw from.');
		this.#drawn += 1;
		return list[placeIn(list.length, `${this.#seed} ${this.#drawn}`)] as T;
	}

	/** True so many times of a hundred, in tenths. */
	chance(ofHundred: number): boolean {
		return this.one([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) * 10 < ofHundred;
	}
}
