/** Adds lines with some before and after them; between groups stand two hyphens. */
export function withAround(
	lines: readonly string[],
	hits: readonly { readonly at: number }[],
	[above, behind]: readonly [number, number],
	{ name, has, labelled }: { name: string; has: ReadonlySet<string>; labelled: boolean },
	rows: string[]
) {
	const isHit = new Set(hits.map(({ at }) => at));
	let last = -2;
	for (const { at: hit } of hits) {
		for (let at = Math.max(last + 1, hit - above); at <= hit + behind && at < lines.length; at++) {
			if (at <= last) continue;
			if (at > last + 1 && rows.length > 0) rows.push('--');
			const mark = isHit.has(at) ? ':' : '-';
			const label = (labelled ? name + mark : '') + (has.has('n') ? `${at + 1}${mark}` : '');
			rows.push(label + (lines[at] ?? ''));
			last = at;
		}
	}
}
