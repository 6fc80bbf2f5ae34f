import type { Prose } from '$lib/scenario/prose';
import type { Item, Option, Pair } from '$lib/study/items/item';
import { plain } from '$lib/study/items/words';
import { matched } from '$lib/study/items/judge';

/** What is told of something that could be chosen, once it was answered. */
export interface Reason {
	readonly id: string;
	/** A letter or a number. */
	readonly sign: string;
	readonly asserted: Pick<Option | Pair, 'text' | 'request' | 'policies'>;
	readonly why: Prose;
	readonly right: boolean;
	/** Whether it was chosen. */
	readonly yours: boolean;
	/** Said beside it. */
	readonly verdict: string;
	readonly belief?: string;
}

/** Reasons in the order in which options were shown; of steps and pairs, as they belong. */
export function reasonsFor(
	item: Item,
	options: readonly Option[],
	chosen: readonly string[]
): readonly Reason[] {
	switch (item.kind) {
		case 'one':
		case 'several':
			return options.map((option, at) => {
				const { id, right, why, belief } = option;
				const yours = chosen.includes(id);
				const sign = 'ABCDEF'[at] ?? '';
				const verdict = right
					? yours
						? 'Right, your answer'
						: 'Right'
					: yours
						? 'Your answer'
						: '';
				return {
					id,
					sign,
					asserted: option,
					why,
					right,
					yours,
					verdict,
					...(belief && { belief })
				};
			});
		case 'order':
			return item.steps.map(({ id, text, why }, at) => {
				const place = chosen.indexOf(id);
				const right = place < 0 || place === at;
				const verdict = place < 0 ? '' : right ? 'In its place' : `You put it ${place + 1}`;
				return { id, sign: `${at + 1}`, asserted: { text }, why, right, yours: !right, verdict };
			});
		case 'match':
			return item.pairs.map((pair, at) => {
				const { id, why, target } = pair;
				const answered = chosen.length > 0;
				const right = !answered || chosen.includes(matched(id, target));
				const name = plain(item.targets.find((each) => each.id === target)?.text ?? []);
				const verdict = right ? name : `${name}, not yours`;
				return { id, sign: `${at + 1}`, asserted: pair, why, right, yours: !right, verdict };
			});
	}
}
