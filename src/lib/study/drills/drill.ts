import type { Facts } from '../../policy/facts';
import type { Pieces } from '../../scenario/map/pieces';
import type { Item, Level } from '../items/item';

/** What a drill asks for. */
export const drillKinds = [
	'outcome',
	'statement',
	'mend',
	'request',
	'message',
	'trust',
	'findings',
	'history'
] as const;

export type DrillKind = (typeof drillKinds)[number];

/** What a drill is made from: the same makes the same one, in any browser. */
export interface DrillOrder {
	readonly kind: DrillKind;
	readonly level: Level;
	/** One of those that the kind has. */
	readonly topic: string;
	readonly seed: string;
}

export interface Drill extends DrillOrder {
	/** As it is asked. */
	readonly item: Item;
	/** The same options, with all that was kept from sight. Its claims are what the engine decides. */
	readonly told: Item;
}

/**
 * Makes a drill of its kind, piece by piece: a search may take longer than a frame.
 *
 * @param facts of the services that its kind speaks of (`servicesFor`)
 */
export type Make = (order: DrillOrder, facts: Facts) => Pieces<Drill>;
