import type { ClassGraded } from '../grade/grade-class';
import type { Graded, GradedItem } from '../grade/graded';
import type { Enrolled, HandMark } from '../paper';
import type { Pack } from '../pack/pack';

/** A learner in the gradebook. Times are playing times in milliseconds; numbers that there are not are left out. */
export interface Row {
	/** Their code, or the name that they typed. */
	readonly learner: string;
	/** By which the teacher knows them. */
	readonly name: string;
	/** One for each item of the pack, in its order. */
	readonly cells: readonly Cell[];
	/** What is said about everything. */
	readonly comment: string;
	/** Nothing where nothing was handed in, and nothing was given by hand. */
	readonly points?: number;
	readonly possible: number;
	/** From 0 to 100, rounded. */
	readonly percent?: number;
	readonly passed: boolean;
	/** Of all scenarios together. */
	readonly stars: number;
	readonly elapsed: number;
	readonly calls: number;
	readonly hints: number;
	readonly tries: number;
	/** How many there are to look at, pairs among them. */
	readonly flags: number;
	/** What it was made from; nothing where nothing was handed in. */
	readonly graded?: Graded;
}

export interface Cell {
	/** The item’s id. */
	readonly item: string;
	readonly points?: number;
	readonly possible: number;
	/** Whether the teacher gave the points, and what they worked out to. */
	readonly byHand: boolean;
	readonly comment: string;
	readonly graded?: GradedItem;
}

/**
 * The gradebook, in the order of the class; then those who are of no class, by name.
 *
 * @param roster who has which code; where the pack is open to all, who has none is not waited for
 * @param possible what each item is worth where nobody has handed it in, by its id
 */
export function rowsOf(
	pack: Pack,
	{ handIns, pairs, borrowed, rewritten }: ClassGraded,
	roster: readonly Enrolled[],
	marks: readonly HandMark[],
	possible: ReadonlyMap<string, number> = new Map()
): readonly Row[] {
	const enrolled = new Set(roster.map(({ code }) => code));
	const others = handIns
		.filter(({ learner }) => !enrolled.has(learner))
		.map(({ learner, name }) => ({ code: learner, name: name ?? learner }))
		.toSorted((a, b) => byName(a.name, b.name));
	const isHere = ({ code }: Enrolled) => handIns.some(({ learner }) => learner === code);
	const listed = pack.learners.kind === 'open' ? roster.filter(isHere) : roster;
	return [...listed, ...others].map(({ code, name }) => {
		const graded = handIns.find(({ learner }) => learner === code);
		const theirs = marks.filter(({ learner }) => learner === code);
		const beside =
			pairs.filter(({ a, b }) => a === code || b === code).length +
			[...borrowed, ...rewritten].filter(({ learner }) => learner === code).length;
		return rowOf(pack, { code, name }, graded, theirs, beside, possible);
	});
}

function rowOf(
	{ items, rules }: Pack,
	{ code, name }: Enrolled,
	graded: Graded | undefined,
	marks: readonly HandMark[],
	beside: number,
	worth: ReadonlyMap<string, number>
): Row {
	const cells = items.map(({ id }) => {
		const item = graded?.items.find((each) => each.id === id);
		return cellOf(
			id,
			item,
			marks.find((mark) => mark.item === id),
			worth.get(id) ?? 0
		);
	});
	const given = cells.flatMap(({ points }) => points ?? []);
	const points = given.length === 0 ? undefined : sum(given);
	const possible = sum(cells.map((each) => each.possible));
	const tried = (graded?.items ?? []).flatMap((item) => (item.kind === 'scenario' ? item : []));
	const best = tried.flatMap((item) => item.best ?? []);
	const answering = (graded?.items ?? []).flatMap((item) => ('took' in item ? item.took : []));
	return {
		...{ learner: code, name, cells, possible },
		comment: marks.find((mark) => mark.item === undefined)?.comment ?? '',
		...(points === undefined
			? {}
			: { points, percent: possible === 0 ? 0 : Math.round((100 * points) / possible) }),
		passed: points !== undefined && points * 100 >= rules.passing * possible,
		stars: sum(best.map((each) => each.stars)),
		elapsed: sum([...best.map((each) => each.elapsed), ...answering]),
		calls: sum(best.map((each) => each.calls)),
		hints: sum(best.map((each) => each.hints)),
		tries: sum(tried.map(({ begun }) => begun.length)),
		flags: (graded?.flags.length ?? 0) + beside,
		...(graded && { graded })
	};
}

function cellOf(
	item: string,
	graded: GradedItem | undefined,
	mark: HandMark | undefined,
	worth: number
): Cell {
	const points = mark?.points ?? graded?.points;
	return {
		...{ item, possible: graded?.possible ?? worth, comment: mark?.comment ?? '' },
		...(points === undefined ? {} : { points }),
		byHand: mark?.points !== undefined,
		...(graded && { graded })
	};
}

/** What rows are sorted by; an item by its id. */
export type SortedBy =
	| 'name'
	| 'points'
	| 'stars'
	| 'elapsed'
	| 'calls'
	| 'hints'
	| 'tries'
	| 'flags'
	| { readonly item: string };

/** Sorted, with those who have nothing to be sorted by at the end, either way. */
export function sortedRows(
	rows: readonly Row[],
	by: SortedBy,
	direction: 'up' | 'down'
): readonly Row[] {
	const sign = direction === 'up' ? 1 : -1;
	if (by === 'name') return rows.toSorted((a, b) => sign * byName(a.name, b.name));
	const valueOf = (row: Row) =>
		typeof by === 'object'
			? row.cells.find(({ item }) => item === by.item)?.points
			: row.graded || by === 'points'
				? row[by]
				: undefined;
	return rows.toSorted((a, b) => {
		const [x, y] = [valueOf(a), valueOf(b)];
		if (x === undefined || y === undefined)
			return Number(x === undefined) - Number(y === undefined) || byName(a.name, b.name);
		return sign * (x - y) || byName(a.name, b.name);
	});
}

const collator = new Intl.Collator('en', { numeric: true });
const byName = (a: string, b: string) => collator.compare(a, b);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
