import type { ToldFlag } from './flags';

/** Where something of a class is looked at. */
export function addressOf(what: Readonly<Record<string, string>>): `/teach/class/?${string}` {
	return `/teach/class/?${new URLSearchParams(what).toString()}`;
}

/** Where what a flag is about is looked at: two side by side in its item, or all of one learner. */
export function flagAddress(
	id: string,
	{ learners: [a = '', b = ''], pair, item = '' }: Pick<ToldFlag, 'learners' | 'pair' | 'item'>
): `/teach/class/?${string}` {
	return addressOf({
		class: id,
		...(pair ? { pair: JSON.stringify([a, b]), item } : { learner: a })
	});
}
