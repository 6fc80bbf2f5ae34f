import type { Store } from '$lib/storage/store';
import { ownTopic } from '$lib/study/exchange/own';
import { isOwnSet } from '$lib/study/exchange/own-schema';
import { toItem } from '$lib/study/exchange/to-item';
import type { Item } from '$lib/study/items/item';
import { questionId } from '$lib/study/question-id';

/** A set of own questions, to be practised; none where there is no such set, or it is damaged. */
export async function loadOwn(
	store: Store,
	id: string
): Promise<{ readonly name: string; readonly items: readonly Item[] } | undefined> {
	const set = (await store.own()).find((each) => each.id === id);
	if (!set || !isOwnSet(set)) return undefined;
	const items = set.questions.map((question, at) =>
		toItem(questionId(ownTopic(id), `${at + 1}`), question)
	);
	return { name: set.name, items };
}
