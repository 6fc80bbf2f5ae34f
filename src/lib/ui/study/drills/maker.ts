import type { Maker } from '$lib/study/drills/another';
import { inPieces } from '../../in-pieces';

/** Loads the engine. What it makes, it makes piece by piece, so that the page goes on. */
export async function loadMaker(): Promise<Maker> {
	const { drillInPieces } = await import('$lib/study/drills/registry');
	return async (order) => {
		const drill = await inPieces(drillInPieces(order), () => true);
		if (!drill) throw new Error('What is wanted to its end came to none');
		return drill;
	};
}
