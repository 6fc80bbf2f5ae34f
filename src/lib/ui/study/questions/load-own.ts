import type { Store } from '$lib/storage/store';
import { isOwnSet } from '$lib/study/exchange/own-schema';
import { itemsOf } from '$lib/study/exchange/to-item';
import type { Item } from '$lib/study/items/item';

/** A set of own questions, to be practised; none where there is no such set, or it is damaged. */
export async function loadOwn(
	store: Store,
	id: string
): Promise<{ readonly name: string; readonly items: readonly Item[] } | undefined> {
	const set = (await store.own()).find((each) => each.id === id);
	if (!set || !isOwnSet(set)) return undefined;
	return { name: set.name, items: itemsOf(set) };
}
