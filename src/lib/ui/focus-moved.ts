import { tick } from 'svelte';

/** The focus goes with a row of a list that was moved; at either end it turns to the other of its two buttons. */
export async function focusMoved(list: Element, at: number, by: -1 | 1): Promise<void> {
	await tick();
	const [earlier, later] = list.children[at]?.querySelectorAll('button') ?? [];
	const [wanted, other] = by < 0 ? [earlier, later] : [later, earlier];
	(wanted?.disabled ? other : wanted)?.focus();
}
