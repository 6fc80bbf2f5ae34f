import { expect, test } from 'vitest';
import type { ScoreSheet } from '$lib/scenario/score';
import { resultOf, resultText, shareable } from './result';

const sheet: ScoreSheet = {
	lines: [],
	score: 84,
	possible: 100,
	stars: 2,
	nextStar: 95,
	calls: 21,
	par: 19,
	elapsed: 1_450_000,
	allMet: true
};
const scenario = { number: '01', title: 'Lock down the root user' };

test('a result has stars, calls against par and time, and nothing of the way', () => {
	expect(resultText(resultOf(scenario, sheet))).toBe(
		'Leastwise, scenario 01: Lock down the root user\n★★☆ 84 of 100 points\n21 calls, par 19, in 24:10'
	);
});

test('an address is added where others can reach it', () => {
	const result = resultOf(scenario, { ...sheet, calls: 1 });
	expect(resultText(result, 'https://iam.example').split('\n').slice(-2)).toEqual([
		'1 call, par 19, in 24:10',
		'https://iam.example'
	]);
});

test.each([
	['https://iam.example/leastwise/', 'https://iam.example'],
	['http://127.0.0.1:4173/', undefined],
	['https://localhost:4173/', undefined],
	['http://[::1]:4173/', undefined],
	['file:///home/robin/index.html', undefined]
])('%s is shared as %s', (address, expected) => {
	expect(shareable(new URL(address))).toBe(expected);
});
