/** Thrown when a comparison has used up its work; `compare` turns it into an answer. */
export class OutOfWork extends Error {}

/**
 * Counts the steps of a comparison, so that policies made to be slow get an honest "unknown" and
 * never hang the page. Steps, not seconds: the same question has the same answer everywhere.
 */
export class Work {
	#left: number;
	#leftForQuestion: number;

	constructor(steps: number) {
		this.#left = steps;
		this.#leftForQuestion = steps;
	}

	/** Begins a question of several, so that a hard one leaves something for the others. */
	begin(steps: number): void {
		this.#leftForQuestion = steps;
	}

	spend(steps: number): void {
		this.#left -= steps;
		this.#leftForQuestion -= steps;
		if (this.#left < 0 || this.#leftForQuestion < 0) throw new OutOfWork();
	}
}
