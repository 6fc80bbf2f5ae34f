import { describe, expect, test } from 'vitest';
import { alike, likenessOf } from './likeness';
import type { PrintStep } from './print';

const what = ['CreateGroup', 'AttachGroupPolicy', 'AddUserToGroup', 'CreateUser', 'ConsoleLogin'];

/** Somebody who does the same as everybody, in their own time. */
function somebody(seed: number, length = 20): readonly PrintStep[] {
	return Array.from({ length }, (_, at) => ({
		what: what[at % what.length] ?? '',
		pause: at === 0 ? 0 : 3000 + ((seed * 7919 + at * at * 104729 * seed) % 90_000)
	}));
}

describe('two logs', () => {
	const ana = somebody(1);
	test('that are the same are wholly alike', () => {
		expect(likenessOf(ana, ana)).toBe(1);
		expect(alike([{ steps: ana }, { steps: ana }])).toEqual([{ a: 0, b: 1, likeness: 1 }]);
	});

	test('of the same steps in their own time are not', () => {
		const others = [2, 3, 5, 7, 11].map((seed) => ({ steps: somebody(seed) }));
		expect(alike([{ steps: ana }, ...others])).toEqual([]);
	});

	test('of which one is the other with a pause here, a step there and all a little slower, are', () => {
		const copied = ana
			.filter((_, at) => at !== 7)
			.map(({ what, pause }, at) => ({ what, pause: at === 12 ? 200_000 : pause * 1.05 }));
		const [pair] = alike([{ steps: ana }, { steps: somebody(4) }, { steps: copied }]);
		expect(pair).toMatchObject({ a: 0, b: 2 });
		expect(pair?.likeness).toBeCloseTo(0.9, 1);
	});

	test('that are short tell nothing', () => {
		const short = somebody(1, 7);
		expect(alike([{ steps: short }, { steps: short }])).toEqual([]);
	});

	test('that are empty are not alike', () => {
		expect(likenessOf([], [])).toBe(0);
		expect(alike([{ steps: [] }, { steps: [] }])).toEqual([]);
	});
});
