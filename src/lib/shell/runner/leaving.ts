/** Where `break`, `return` or `exit` lead. Caught there: it may stand in loops in loops. */
export class Leaving extends Error {
	constructor(
		readonly kind: 'break' | 'continue' | 'return' | 'exit',
		/** How many loops, or the code. */
		readonly value: number
	) {
		super(kind);
	}
}
