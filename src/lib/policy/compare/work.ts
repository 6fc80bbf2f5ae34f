/** Thrown when a comparison has used up its work; `compare` turns it into an answer. */
export class OutOfWork extends Error {}

/**
 * Counts the steps of a comparison, so that policies made to be slow get an honest "unknown" and
 * never hang the page. Steps, not seconds: the same question has the same answer everywhere.
 */
export class Work {
	#left: number;

	constructor(steps: number) {
		this.#left = steps;
	}

	spend(steps: number): void {
		this.#left -= steps;
		if (this.#left < 0) throw new OutOfWork();
	}
}
