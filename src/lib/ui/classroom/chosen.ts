import type { PackItem } from '$lib/classroom/pack/pack';
import { packLimits } from '$lib/classroom/pack/schema';

/*
 * What of a pack is chosen. An item’s id follows from what it is, so that what is taken out and put in
 * again has the same seed.
 */

export function scenarioItem(scenario: string, variant: 'own' | 'same' = 'own'): PackItem {
	return { kind: 'scenario', id: `s-${scenario}`, scenario, variant };
}

export function chapterItem(chapter: string): PackItem {
	return { kind: 'chapter', id: `c-${chapter}`, chapter };
}

export function questionsItem(topic: string, questions: readonly string[]): PackItem {
	return { kind: 'questions', id: `q-${topic}`, questions };
}

export function examItem(topics: readonly string[], count: number, minutes?: number): PackItem {
	return {
		...{ kind: 'exam', id: 'e-1', topics, count },
		...(minutes !== undefined && { minutes })
	};
}

/** How many questions an exam can have: as many as are wanted, of those there are and no more than a pack holds. */
export function mayBeAsked(wanted: number, pool: number): number {
	return Math.min(Math.max(1, Math.round(wanted) || 1), pool, packLimits.questions);
}

/** With an item in the place of the one of its id, or at the end. */
export function withItem(items: readonly PackItem[], item: PackItem): readonly PackItem[] {
	const at = items.findIndex(({ id }) => id === item.id);
	return at < 0 ? [...items, item] : items.with(at, item);
}

export function withoutItem(items: readonly PackItem[], id: string): readonly PackItem[] {
	return items.filter((each) => each.id !== id);
}

/** With an item one place earlier or later. */
export function moved(items: readonly PackItem[], id: string, by: -1 | 1): readonly PackItem[] {
	const from = items.findIndex((each) => each.id === id);
	const [item, other] = [items[from], items[from + by]];
	return item && other ? items.with(from, other).with(from + by, item) : items;
}
