/** A call, or what else came in order, and how often: with its neighbours, where they came again with it. */
export interface Folded<Of> {
	readonly first: Of;
	readonly times: number;
}

/** So many in a row may come again together: as many as a loop makes in a turn. */
const longest = 4;

/** In order, with what repeats told once. The same are those that have the same key. */
export function folded<Of>(
	list: readonly Of[],
	keyOf: (each: Of) => string
): readonly Folded<Of>[] {
	const keys = list.map(keyOf);
	const made: Folded<Of>[] = [];
	for (let at = 0; at < list.length;) {
		const { length, times } = repeating(keys, at);
		for (const first of list.slice(at, at + length)) made.push({ first, times });
		at += length * times;
	}
	return made;
}

/** What begins there and comes again at once: that which covers most, and of those the shortest. */
function repeating(keys: readonly string[], at: number) {
	let found = { length: 1, times: 1 };
	for (let length = 1; length <= longest; length++) {
		let end = at + length;
		while (end < keys.length && keys[end] === keys[end - length]) end++;
		const times = Math.floor((end - at) / length);
		if (times > 1 && times * length > found.times * found.length) found = { length, times };
	}
	return found;
}
