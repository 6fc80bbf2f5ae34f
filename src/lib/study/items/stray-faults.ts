import type { Beliefs } from '../../scenario/beliefs';
import { fault, type ItemFault } from './fault';
import type { Item } from './item';

/** Beliefs that an item names and that there are not. */
export function strayBeliefs(item: Item, beliefs: Beliefs): readonly ItemFault[] {
	const known = new Set(beliefs.map(({ id }) => id));
	const named: readonly (readonly [string | undefined, ...(string | number)[]])[] =
		'options' in item
			? item.options.map(({ belief }, at) => [belief, 'options', at, 'belief'])
			: [[item.belief, 'belief']];
	return named.flatMap(([belief, ...path]) =>
		belief === undefined || known.has(belief)
			? []
			: [
					fault(
						`there is no belief ${belief}: write the id of one in beliefs.yaml, or add it there`,
						...path
					)
				]
	);
}
