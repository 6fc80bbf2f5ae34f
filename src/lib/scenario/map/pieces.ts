/** Work that stops now and then, for others to have their turn. */
export type Pieces<T> = Generator<undefined, T>;

/** The same where it has to wait for something. */
export type LatePieces<T> = AsyncGenerator<undefined, T>;

/** All of it at one go. */
export function atOnce<T>(work: Pieces<T>): T {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}
