/** The line is over: interrupted, or too much. Caught where the line is run: it may stand in loops in loops. */
export class Stopped extends Error {
	constructor(
		message: string,
		readonly code: number
	) {
		super(message);
	}
}

/** In characters: of what a line prints, hands on through a pipe, into a file or a word, or reads. */
export const longestOutput = 4_000_000;
