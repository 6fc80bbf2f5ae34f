/** How many slips two names may be apart: fewer in short ones, where nearly all are near. */
function tolerance(name: string): number {
	return name.length <= 4 ? 1 : name.length <= 8 ? 2 : 3;
}

/** The name that was most likely meant, if any is near; letter case is no distance. */
export function nearest<N extends string>(written: string, names: readonly N[]): N | undefined {
	const lower = written.toLowerCase();
	let best: N | undefined;
	let least = Infinity;
	for (const name of names) {
		if (Math.abs(name.length - lower.length) > tolerance(name)) continue;
		const slips = distance(lower, name.toLowerCase());
		if (slips > tolerance(name) || slips >= least) continue;
		best = name;
		least = slips;
	}
	return best;
}

/** Insertions, deletions and replacements that turn one text into the other. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
