/**
 * What groups took on one way through a pattern, the latest first: a list that ways share as far as they are
 * the same. Slot 0 is the beginning of what is found; for each group there is where it begins and where it ends.
 */
export interface Saved {
	readonly slot: number;
	readonly at: number;
	readonly before: Saved | undefined;
}

/** By slots. */
export function placesIn(saved: Saved | undefined): ReadonlyMap<number, number> {
	const places = new Map<number, number>();
	for (let each = saved; each; each = each.before) {
		if (!places.has(each.slot)) places.set(each.slot, each.at);
	}
	return places;
}

/** Where a slot stands, and how far one had to look for it. */
export function placeIn(
	saved: Saved | undefined,
	slot: number
): readonly [at: number | undefined, walked: number] {
	let walked = 1;
	let each = saved;
	for (; each && each.slot !== slot; each = each.before) walked++;
	return [each?.at, walked];
}

/** As it was before a group that took nothing this time, where it had taken something before that. */
export function withoutEmpty(
	saved: Saved | undefined,
	slot: number,
	at: number
): Saved | undefined {
	if (slot % 2 === 0 || saved?.slot !== slot - 1 || saved.at !== at) return undefined;
	const [ended] = placeIn(saved, slot);
	return ended === undefined ? undefined : saved.before;
}
