import type { Facts } from '$lib/policy/facts';
import type { Maker } from '$lib/study/drills/another';
import type { DrillKind } from '$lib/study/drills/drill';
import { noFacts, servicesFor } from '$lib/study/drills/services';
import { inPieces } from '../../in-pieces';
import { loadFacts } from '../../load-facts';

/**
 * Loads the engine, and facts of AWS's services when a kind first needs them. What it makes, it makes
 * piece by piece, so that the page goes on.
 */
export async function loadMaker(): Promise<Maker> {
	const { loadMake } = await import('$lib/study/drills/registry');
	const known = new Map<DrillKind, Facts>();
	return async (order) => {
		const make = await loadMake(order.kind);
		const facts = known.get(order.kind) ?? (await factsFor(order.kind));
		known.set(order.kind, facts);
		const drill = await inPieces(make(order, facts), () => true);
		if (!drill) throw new Error('What is wanted to its end came to none');
		return drill;
	};
}

async function factsFor(kind: DrillKind): Promise<Facts> {
	const services = servicesFor(kind);
	return services.length === 0 ? noFacts : loadFacts(services);
}
