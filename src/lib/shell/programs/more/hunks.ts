import type { Change } from './changes';

/** A text by its lines, for what differs between it and another. */
export interface Side {
	readonly lines: readonly string[];
	/** Its last line has no line break. */
	readonly isOpen: boolean;
}

/** A change that is told of, or only where it stands among others. */
export interface Told extends Change {
	readonly ignored: boolean;
}

const noBreak = '\\ No newline at end of file';

/** Some of its lines behind a mark; where the last lacks its line break, that is said. */
function marked({ lines, isOpen }: Side, mark: string, [from, to]: readonly [number, number]) {
	const rows = lines.slice(from, to).map((line) => mark + line);
	return isOpen && to === lines.length && from < to ? [...rows, noBreak] : rows;
}

export function normal(changes: readonly Told[], a: Side, b: Side): readonly string[] {
	return changes.flatMap((change) => {
		if (change.ignored) return [];
		const [removed, added] = [marked(a, '< ', change.a), marked(b, '> ', change.b)];
		const letter = removed.length === 0 ? 'a' : added.length === 0 ? 'd' : 'c';
		const places = ([from, to]: readonly [number, number]) =>
			to - from === 0 ? String(from) : to - from === 1 ? String(to) : `${from + 1},${to}`;
		const between = letter === 'c' ? ['---'] : [];
		return [places(change.a) + letter + places(change.b), ...removed, ...between, ...added];
	});
}

export function unified(
	changes: readonly Told[],
	a: Side,
	b: Side,
	around: number
): readonly string[] {
	const hunks: Told[][] = [];
	for (const change of changes) {
		const last = hunks.at(-1)?.at(-1);
		const near = last && (last.ignored || change.ignored) ? around - 1 : 2 * around;
		if (last && change.a[0] - last.a[1] <= near) hunks.at(-1)?.push(change);
		else hunks.push([change]);
	}
	return hunks.flatMap((hunk) => {
		const [first, last] = [hunk[0], hunk.at(-1)];
		if (!first || !last || hunk.every(({ ignored }) => ignored)) return [];
		const before = Math.min(around, first.a[0]);
		const after = Math.min(around, a.lines.length - last.a[1]);
		const [fromA, toA] = [first.a[0] - before, last.a[1] + after];
		const [fromB, toB] = [first.b[0] - before, last.b[1] + after];
		const place = (from: number, to: number) => {
			const many = to - from;
			return many === 1 ? String(from + 1) : `${many === 0 ? from : from + 1},${many}`;
		};
		const rows = [`@@ -${place(fromA, toA)} +${place(fromB, toB)} @@`];
		let at = fromA;
		for (const change of hunk) {
			rows.push(...marked(a, ' ', [at, change.a[0]]));
			rows.push(...marked(a, '-', change.a), ...marked(b, '+', change.b));
			at = change.a[1];
		}
		return [...rows, ...marked(a, ' ', [at, toA])];
	});
}
