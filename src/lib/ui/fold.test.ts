import { expect, test } from 'vitest';
import { fold } from './fold';

const even = (n: number) => n % 2 === 0;

test('runs are folded, and what is alone or must show stays as it is', () => {
	expect(fold([1, 2, 4, 6, 3, 5, 8, 7, 2, 2], even)).toEqual([
		{ kind: 'one', item: 1 },
		{ kind: 'run', items: [2, 4, 6] },
		{ kind: 'one', item: 3 },
		{ kind: 'one', item: 5 },
		{ kind: 'one', item: 8 },
		{ kind: 'one', item: 7 },
		{ kind: 'run', items: [2, 2] }
	]);
	expect(fold([], even)).toEqual([]);
});
