import type { Item } from '$lib/study/items/item';
import { sizeOf } from '$lib/study/items/judge';

/** What is to be done with what can be chosen. */
export function asks(item: Item): string {
	switch (item.kind) {
		case 'one':
			return 'One answer';
		case 'several':
			return `Choose ${['two', 'three', 'four', 'five'][sizeOf(item) - 2]}`;
		case 'order':
			return 'Put them in order';
		case 'match':
			return 'Choose for each';
	}
}
