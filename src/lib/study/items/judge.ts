import type { ChoiceItem, Item, OrderItem } from './item';

/** What an answer comes to. */
export interface Judged {
	readonly right: boolean;
	/** Under which beliefs one would answer so. */
	readonly beliefs: readonly string[];
}

/**
 * Judges an answer, all or nothing, as exams do.
 *
 * @param chosen ids of options; of steps in the order they were put; of pairs with their targets, as in
 *   `a:c`. None is “I do not know”, which shows no belief.
 */
export function judge(item: Item, chosen: readonly string[]): Judged {
	if (chosen.length === 0) return { right: false, beliefs: [] };
	switch (item.kind) {
		case 'one':
		case 'several':
			return judgeChoice(item, chosen);
		case 'order':
			return allOrNothing(isSame(chosen, keyOf(item)), beliefBehind(item, chosen));
		case 'match':
			return allOrNothing(isSame([...chosen].sort(), keyOf(item)), item.belief);
	}
}

/** The right answer. */
export function keyOf(item: Item): readonly string[] {
	switch (item.kind) {
		case 'one':
		case 'several':
			return item.options.flatMap(({ id, right }) => (right ? [id] : []));
		case 'order':
			return item.steps.map(({ id }) => id);
		case 'match':
			return item.pairs.map(({ id, target }) => matched(id, target));
	}
}

/** A pair and what it was matched with, as an answer has it. */
export function matched(pair: string, target: string): string {
	return `${pair}:${target}`;
}

/** The pair and the target of such a choice. */
export function unmatched(choice: string): readonly [pair: string, target: string] {
	const at = choice.indexOf(':');
	return [choice.slice(0, at), choice.slice(at + 1)];
}

/** How much an answer is made of: only a whole one is one. */
export function sizeOf(item: Item): number {
	return keyOf(item).length;
}

function judgeChoice({ options }: ChoiceItem, chosen: readonly string[]): Judged {
	const wrong = options.filter(({ id, right }) => chosen.includes(id) !== right);
	return {
		right: wrong.length === 0,
		beliefs: [...new Set(wrong.flatMap(({ belief }) => belief ?? []))]
	};
}

function allOrNothing(right: boolean, belief: string | undefined): Judged {
	return { right, beliefs: right || belief === undefined ? [] : [belief] };
}

function beliefBehind({ belief, believed }: OrderItem, chosen: readonly string[]) {
	return believed?.orders.some((order) => isSame(chosen, order)) ? believed.belief : belief;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((each, at) => each === b[at]);
}
