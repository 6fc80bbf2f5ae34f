import { whole } from '../../catalog/testing/whole';
import type { LatePieces, Pieces } from '../../scenario/map/pieces';
import { drillKinds, type AskedDrill, type Drill, type DrillOrder } from './drill';
import { loadMake } from './registry';

const makers = new Map(
	await Promise.all(drillKinds.map(async (kind) => [kind, await loadMake(kind)] as const))
);

/** For tests: a drill at one go, made with all facts there are. */
export async function makeDrill(order: DrillOrder): Promise<Drill> {
	const make = makers.get(order.kind);
	if (!make) throw new Error(`Nothing makes ${order.kind}`);
	return toTheEnd(make(order, whole));
}

/** For tests: all of it, without a turn for anybody else. */
export async function toTheEnd<T>(work: Pieces<T> | LatePieces<T>): Promise<T> {
	for (;;) {
		const { done, value } = await work.next();
		if (done) return value;
	}
}

/** For tests: the same of a kind that asks. */
export async function makeAsked(order: DrillOrder): Promise<AskedDrill> {
	const drill = await makeDrill(order);
	if (drill.form !== 'asked') throw new Error(`${order.kind} is written`);
	return drill;
}
