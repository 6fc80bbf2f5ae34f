/** Every way to take one of each list; the first of each come first. */
export function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
	const counts = lists.map(({ length }) => length);
	if (counts.includes(0)) return;
	const at = lists.map(() => 0);
	for (;;) {
		yield lists.flatMap((list, place) => list.slice(at[place], (at[place] ?? 0) + 1));
		let place = 0;
		while (place < at.length) {
			const next = (at[place] ?? 0) + 1;
			if (next < (counts[place] ?? 0)) {
				at[place] = next;
				break;
			}
			at[place++] = 0;
		}
		if (place === at.length) return;
	}
}
