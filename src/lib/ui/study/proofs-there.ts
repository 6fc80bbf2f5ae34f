import { questionsOf } from '$lib/study/items/claim';
import type { Item } from '$lib/study/items/item';

/** Whether there is something to be shown: what is partly unknown has no one decision. */
export function hasProof(item: Item): boolean {
	const { layers, keys } = item.given.unknown;
	if (layers.length + keys.length > 0 || item.kind === 'order') return false;
	const all = item.kind === 'match' ? item.pairs : item.options;
	return all.some((each) => questionsOf(item, each).length > 0);
}
