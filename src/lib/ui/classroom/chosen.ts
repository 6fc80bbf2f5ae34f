import type { PackItem } from '$lib/classroom/pack/pack';
import { packLimits } from '$lib/classroom/pack/schema';

/*
 * What of a pack is chosen. An item’s id follows from what it is, so that what is taken out and put in
 * again has the same seed.
 */

type Made<Kind extends PackItem['kind']> = Extract<PackItem, { kind: Kind }>;

export function scenarioItem(scenario: string, variant: 'own' | 'same' = 'own'): Made<'scenario'> {
	return { kind: 'scenario', id: `s-${scenario}`, scenario, variant };
}

export function chapterItem(chapter: string): Made<'chapter'> {
	return { kind: 'chapter', id: `c-${chapter}`, chapter };
}

export function questionsItem(topic: string, questions: readonly string[]): Made<'questions'> {
	return { kind: 'questions', id: questionsId(topic), questions };
}

const questionsId = (topic: string) => `q-${topic}`;

/** The questions of a topic that are chosen. */
export function questionsIn(items: readonly PackItem[], topic: string): readonly string[] {
	const item = items.find(({ id }) => id === questionsId(topic));
	return item?.kind === 'questions' ? item.questions : [];
}

export function examItem(topics: readonly string[], count: number, minutes?: number): Made<'exam'> {
	return {
		...{ kind: 'exam', id: 'e-1', topics, count },
		...(minutes !== undefined && { minutes })
	};
}

/** How many questions an exam can have: as many as are wanted, of those there are and no more than a pack holds. */
export function mayBeAsked(wanted: number, pool: number): number {
	return Math.min(Math.max(1, Math.round(wanted) || 1), pool, packLimits.questions);
}

/** Whether an item is chosen, or one of its id. */
export function includes(items: readonly PackItem[], item: PackItem): boolean {
	return items.some(({ id }) => id === item.id);
}

/** With an item that was not chosen, or without it. */
export function toggled(items: readonly PackItem[], item: PackItem): readonly PackItem[] {
	return includes(items, item) ? withoutItem(items, item.id) : withItem(items, item);
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
