/** The line is over: interrupted, or too much. Caught where the line is run: it may stand in loops in loops. */
export class Stopped extends Error {
	constructor(
		message: string,
		readonly code: number
	) {
		super(message);
	}
}

/** An expansion that cannot be made, as of `${NAME:?}`: the shell that makes it is over. Caught where it began. */
export class Refused extends Stopped {
	constructor(fault: string) {
		super(`shell: ${fault}\n`, 1);
	}
}

/** By Ctrl C. */
export const interrupted = () => new Stopped('^C\n', 130);

/** In characters: of what a line prints, hands on through a pipe, into a file or a word, or reads. */
export const longestOutput = 4_000_000;
