import { expect, test } from 'vitest';
import { rungs } from './log';
import type { Scoring } from './scenario';
import { priceInTurn } from './help';

const scoring: Scoring = {
	hints: { nudge: 2, where: 4, how: 8 },
	stars: [1, 2, 3],
	par: 1,
	deductions: [],
	solved: ''
};

test.each([
	[15, ['2 leaves 13', '4 leaves 9', '8 leaves 1']],
	[10, ['2 leaves 8', '4 leaves 4', '4 leaves 0']],
	[5, ['2 leaves 3', '3 leaves 0', '0 leaves 0']]
])('of %i points a hint costs what is left of them at most', (points, expected) => {
	const objective = { id: 'one', points };
	const said = rungs.map((rung) => {
		const { costs, leaves } = priceInTurn({ scoring }, objective, rung);
		return `${costs} leaves ${leaves}`;
	});
	expect(said).toEqual(expected);
});
