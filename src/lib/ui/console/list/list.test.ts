import { describe, expect, test } from 'vitest';
import { numbersAround, pressed, rowsPerPage, sorted, stretchOf } from './list';

describe('sorted', () => {
	const same = (value: string | number | undefined) => value;
	test.each([
		['names, without regard to case', ['b', 'A', 'c'], false, ['A', 'b', 'c']],
		['numbers in names by what they count', ['jun10', 'jun9'], false, ['jun9', 'jun10']],
		['numbers', [10, 9, 100], true, [100, 10, 9]],
		['what has no value comes last', [undefined, 'a', 'b'], false, ['a', 'b', undefined]],
		['downwards too', [undefined, 'a', 'b'], true, ['b', 'a', undefined]]
	])('%s', (_, items, descending, expected) => {
		expect(sorted<string | number | undefined>(items, same, descending)).toEqual(expected);
	});

	test('equal ones stay in their order, whichever way', () => {
		const rows = ['one', 'two', 'three'];
		expect(sorted(rows, () => 0, false)).toEqual(rows);
		expect(sorted(rows, () => 0, true)).toEqual(rows);
	});
});

test('a heading sorts upwards, and pressed again downwards', () => {
	const up = pressed(undefined, 2);
	expect(up).toEqual({ column: 2, descending: false });
	expect(pressed(up, 2)).toEqual({ column: 2, descending: true });
	expect(pressed(pressed(up, 2), 2)).toEqual(up);
	expect(pressed(up, 0)).toEqual({ column: 0, descending: false });
});

test.each([
	['nothing is one page', 1, 0, { page: 1, pages: 1, from: 0, to: 0 }],
	['a full page', 1, rowsPerPage, { page: 1, pages: 1, from: 0, to: 50 }],
	['the last one', 6, 251, { page: 6, pages: 6, from: 250, to: 251 }],
	['beyond the last, after rows have gone', 6, 250, { page: 5, pages: 5, from: 200, to: 250 }]
])('%s', (_, page, rows, expected) => {
	expect(stretchOf(page, rows)).toEqual(expected);
});

test.each([
	[1, 1, [1]],
	[1, 5, [1, 2, 0, 5]],
	[3, 5, [1, 2, 3, 4, 5]],
	[10, 20, [1, 0, 9, 10, 11, 0, 20]],
	[4, 20, [1, 2, 3, 4, 5, 0, 20]],
	[20, 20, [1, 0, 19, 20]]
])('on page %i of %i a pager offers %j', (page, pages, numbers) => {
	expect(numbersAround(page, pages)).toEqual(numbers);
});
