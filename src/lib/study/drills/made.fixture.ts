import { whole } from '../../catalog/testing/whole';
import { atOnce } from '../../scenario/map/pieces';
import { drillKinds, type AskedDrill, type Drill, type DrillOrder } from './drill';
import { loadMake } from './registry';

const makers = new Map(
	await Promise.all(drillKinds.map(async (kind) => [kind, await loadMake(kind)] as const))
);

/** For tests: a drill at one go, made with all facts there are. */
export function makeDrill(order: DrillOrder): Drill {
	const make = makers.get(order.kind);
	if (!make) throw new Error(`Nothing makes ${order.kind}`);
	return atOnce(make(order, whole));
}

/** For tests: the same of a kind that asks. */
export function makeAsked(order: DrillOrder): AskedDrill {
	const drill = makeDrill(order);
	if (drill.form !== 'asked') throw new Error(`${order.kind} is written`);
	return drill;
}
