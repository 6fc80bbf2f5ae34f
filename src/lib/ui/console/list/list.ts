/** So many rows are shown at once, until somebody prefers otherwise. */
export const rowsPerPage = 50;

/** Of so many rows details are read at once: each reading is a call that stands in the event history. */
export const mostRead = 500;

/** A column of a list. Without `by` or `byDetails` nobody can sort by it. */
export interface Column<Row, Details> {
	readonly label: string;
	readonly num?: boolean;
	/** Its heading is read out only. */
	readonly hidden?: boolean;
	/** What is compared. */
	readonly by?: (row: Row) => Sortable;
	/** The same of a column that shows what is read of each row by itself. */
	readonly byDetails?: (details: Details, row: Row) => Sortable;
	/** What a file says of it, where that is not what is compared. */
	readonly text?: (row: Row, details: Details) => string;
}

type Sortable = string | number | undefined;

export interface Order {
	/** The place of a column. */
	readonly column: number;
	readonly descending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Sorted by a value of each, those without one last. Equal ones stay as they were. */
export function sorted<T>(
	items: readonly T[],
	valueOf: (item: T) => Sortable,
	descending: boolean
): readonly T[] {
	return items
		.map((item) => ({ item, value: valueOf(item) }))
		.toSorted((a, b) => {
			if (a.value === undefined || b.value === undefined) {
				return Number(a.value === undefined) - Number(b.value === undefined);
			}
			return descending ? compared(b.value, a.value) : compared(a.value, b.value);
		})
		.map(({ item }) => item);
}

function compared(a: string | number, b: string | number): number {
	return typeof a === 'number' && typeof b === 'number'
		? a - b
		: collator.compare(String(a), String(b));
}

/** The order after a column's heading was pressed: a second time turns it round. */
export function pressed(order: Order | undefined, column: number): Order {
	return { column, descending: order?.column === column && !order.descending };
}

/** Where a page's rows begin and end, counted from 0. A page beyond the last is the last. */
export interface Stretch {
	readonly page: number;
	readonly pages: number;
	readonly from: number;
	readonly to: number;
}

export function stretchOf(page: number, rows: number, perPage: number = rowsPerPage): Stretch {
	const pages = Math.max(1, Math.ceil(rows / perPage));
	const here = Math.min(page, pages);
	const from = (here - 1) * perPage;
	return { page: here, pages, from, to: Math.min(from + perPage, rows) };
}

/** The numbers that a pager offers: the ends, where one is and what is beside it; 0 for a gap. */
export function numbersAround(page: number, pages: number): readonly number[] {
	const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
	const numbers = [...new Set(near)];
	return numbers.flatMap((each, index) => {
		const before = numbers[index - 1] ?? 0;
		if (each - before === 2) return [each - 1, each]; // a gap would take as much room
		return each - before > 2 ? [0, each] : [each];
	});
}

/** Whether a name holds what is searched for. */
export function holds(name: string, search: string): boolean {
	return name.toLowerCase().includes(search.trim().toLowerCase());
}
