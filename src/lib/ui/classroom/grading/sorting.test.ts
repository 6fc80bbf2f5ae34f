import { expect, test } from 'vitest';
import { byNames, sortedAnew, type Sorting } from './sorting';

const byPoints: Sorting = { by: 'points', direction: 'down' };

test.each<[string, Sorting, Sorting['by'], Sorting]>([
	['numbers come from the highest on', byNames, 'points', byPoints],
	['names come from A on', byPoints, 'name', byNames],
	['names pressed again are turned', byNames, 'name', { by: 'name', direction: 'down' }],
	['numbers pressed again are turned', byPoints, 'points', { by: 'points', direction: 'up' }],
	['other numbers are not', byPoints, 'hints', { by: 'hints', direction: 'down' }]
])('%s', (_, now, by, then) => {
	expect(sortedAnew(now, by)).toEqual(then);
});
