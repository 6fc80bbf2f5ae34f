import type { Facts } from '../../policy/facts';
import type { LatePieces, Pieces } from '../../scenario/map/pieces';
import type { Item, Level } from '../items/item';
import type { Task } from './smallest/task';

/** What a drill asks for. */
export const drillKinds = [
	'outcome',
	'statement',
	'mend',
	'request',
	'message',
	'trust',
	'findings',
	'history',
	'smallest',
	'command'
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

export type Drill = AskedDrill | WrittenDrill;

/** A question with options, or steps to put in order. */
export interface AskedDrill extends DrillOrder {
	readonly form: 'asked';
	/** As it is asked. */
	readonly item: Item;
	/** The same options, with all that was kept from sight. Its claims are what the engine decides. */
	readonly told: Item;
}

/** A policy that somebody is to write. */
export interface WrittenDrill extends DrillOrder {
	readonly form: 'written';
	readonly task: Task;
}

/**
 * Makes a drill of its kind, piece by piece: a search may take longer than a frame.
 *
 * @param facts of the services that its kind speaks of (`servicesFor`)
 */
export type Make = (order: DrillOrder, facts: Facts) => Pieces<Drill> | LatePieces<Drill>;
