import type { LatePieces, Pieces } from '$lib/scenario/map/pieces';
import { breathe } from './breathe';

/** How long a piece may take, in milliseconds: less than a frame. */
const piece = 10;

/** Works piece by piece, so that the page goes on. Nothing once it is no longer wanted. */
export async function inPieces<T>(
	work: Pieces<T> | LatePieces<T>,
	isWanted: () => boolean
): Promise<T | undefined> {
	for (;;) {
		const until = performance.now() + piece;
		do {
			const next = work.next();
			const { done, value } = 'then' in next ? await next : next;
			if (done) return value;
		} while (performance.now() < until);
		await breathe();
		if (!isWanted()) return undefined;
	}
}
