/** How the rows of the gradebook are sorted. */
export interface Sorting {
	readonly by: SortingBy;
	readonly direction: 'up' | 'down';
}

export type SortingBy = 'name' | 'points' | 'elapsed' | 'hints' | 'tries';

export const byNames: Sorting = { by: 'name', direction: 'up' };

/** What pressing a heading makes of it. */
export function sortedAnew(now: Sorting, by: SortingBy): Sorting {
	if (now.by === by) return { by, direction: now.direction === 'up' ? 'down' : 'up' };
	// Numbers are wanted from the highest on.
	return { by, direction: by === 'name' ? 'up' : 'down' };
}
