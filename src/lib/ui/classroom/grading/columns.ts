import type { GradedObjective, GradedTry } from '$lib/classroom/grade/graded';
import type { Row } from '$lib/classroom/gradebook/row';
import type { Pack } from '$lib/classroom/pack/pack';
import { itemTitle } from '../item-words';
import type { ObjectivesByItem } from './objectives';

/** What stands beside each learner in the gradebook. */
export type Columns =
	/** The points of each item. */
	| { readonly kind: 'items'; readonly heads: readonly Head[] }
	/** The minutes of each objective of one scenario; none before it is loaded. */
	| { readonly kind: 'objectives'; readonly item: string; readonly heads: readonly Head[] };

export interface Head {
	/** Of the item or the objective. */
	readonly id: string;
	readonly title: string;
}

/**
 * @param chosen the item whose objectives are wanted, by its id; empty for items; nothing where nobody
 * chose: then a pack of one scenario shows that
 */
export function columnsOf(
	{ items }: Pick<Pack, 'items'>,
	objectives: ObjectivesByItem,
	chosen: string | undefined
): Columns {
	const [first, ...others] = items;
	const only = others.length === 0 && first?.kind === 'scenario' ? first.id : '';
	const item = chosen ?? only;
	return item === ''
		? { kind: 'items', heads: items.map((each) => ({ id: each.id, title: itemTitle(each) })) }
		: { kind: 'objectives', item, heads: objectives.get(item) ?? [] };
}

/** A learner’s best try at a scenario, where there is one. */
export function tryAt({ graded }: Row, item: string): GradedTry | undefined {
	const found = graded?.items.find((each) => each.id === item);
	return found?.kind === 'scenario' ? found.best : undefined;
}

/** How often an objective was met, and how long each took, in milliseconds. */
export function metIn(
	rows: readonly Row[],
	item: string,
	objective: string
): { readonly met: number; readonly times: readonly number[] } {
	const all = rows.flatMap(
		(row): GradedObjective | [] =>
			tryAt(row, item)?.objectives.find((each) => each.id === objective) ?? []
	);
	return {
		met: all.filter(({ at }) => at !== undefined).length,
		times: all.flatMap(({ took }) => took ?? [])
	};
}
