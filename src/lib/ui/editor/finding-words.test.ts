import { expect, test } from 'vitest';
import { columnIn, crowdedLines, linesIn } from './finding-words';

const at = (...places: readonly number[]) =>
	places.map((from) => ({ ranges: [{ from, to: from + 1 }] as const }));

const crowded = (text: string, ...places: readonly number[]) => [
	...crowdedLines(text, linesIn(text), at(...places))
];

test('columns are counted from 1, in every line', () => {
	const text = 'ab\ncd';
	expect([0, 1, 3, 4].map((place) => columnIn(text, place))).toEqual([1, 2, 1, 2]);
});

test('a line with two findings needs more than its number, and so does one that is long', () => {
	expect(crowded('ab\ncd', 0, 1)).toEqual([1]);
	expect(crowded('ab\ncd', 0, 3)).toEqual([]);
	expect(crowded('ab\ncd', 3, 3)).toEqual([]);
	expect(crowded(`${'x'.repeat(121)}\nab`, 5, 122)).toEqual([1]);
});
