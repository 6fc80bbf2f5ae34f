import { expect, test } from 'vitest';
import type { Item } from '$lib/study/items/item';
import { Answer } from './answer.svelte';

const order: Item = {
	...{ kind: 'order', id: 'roles/x', stem: [], level: 1, exams: [], source: '', checked: '' },
	given: { request: {}, policies: {}, unknown: { keys: [], layers: [] } },
	steps: ['a', 'b', 'c'].map((id) => ({ id, text: [], why: [] }))
};

test('steps that nobody moved are no answer yet, though there are enough of them', () => {
	const answer = new Answer(order, 'seed');
	expect([answer.isWhole, answer.isGiven]).toEqual([true, false]);
	const [first = ''] = answer.steps;
	answer.move(first, 1);
	expect(answer.isGiven).toBe(true);
});

test('steps that were kept as they stand are one, also when one comes back to them', () => {
	const answer = new Answer(order, 'seed');
	answer.keep();
	expect(answer.isGiven).toBe(true);
	expect(new Answer(order, 'seed', ['c', 'a', 'b']).isGiven).toBe(true);
});
