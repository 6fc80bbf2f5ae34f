import { expect, test } from 'vitest';
import type { PackItem } from '$lib/classroom/pack/pack';
import {
	chapterItem,
	includes,
	mayBeAsked,
	moved,
	questionsIn,
	questionsItem,
	scenarioItem,
	toggled,
	withItem,
	withoutItem
} from './chosen';

const items = [scenarioItem('01-a'), chapterItem('02-b'), scenarioItem('03-c')];
const idsOf = (chosen: readonly PackItem[]) => chosen.map(({ id }) => id).join(' ');

test('what is chosen comes at the end, and chosen otherwise stays in its place', () => {
	expect(idsOf(withItem(items, chapterItem('04-d')))).toBe('s-01-a c-02-b s-03-c c-04-d');
	const same = scenarioItem('01-a', 'same');
	expect(withItem(items, same)).toEqual([same, ...items.slice(1)]);
});

test('what is taken out and put in again is the same item', () => {
	const without = withoutItem(items, 's-03-c');
	expect(idsOf(without)).toBe('s-01-a c-02-b');
	expect(withItem(without, scenarioItem('03-c'))).toEqual(items);
});

test('what is chosen is taken out when it is chosen again, and otherwise put in', () => {
	const without = toggled(items, chapterItem('02-b'));
	expect([includes(items, chapterItem('02-b')), includes(without, chapterItem('02-b'))]).toEqual([
		true,
		false
	]);
	expect(idsOf(without)).toBe('s-01-a s-03-c');
	expect(idsOf(toggled(without, chapterItem('02-b')))).toBe('s-01-a s-03-c c-02-b');
});

test('the questions of a topic are found again, and of another there are none', () => {
	const some = withItem(items, questionsItem('groups', ['groups/a']));
	expect(questionsIn(some, 'groups')).toEqual(['groups/a']);
	expect(questionsIn(some, 'roles')).toEqual([]);
});

test.each([
	['c-02-b', -1, 'c-02-b s-01-a s-03-c'],
	['c-02-b', 1, 's-01-a s-03-c c-02-b'],
	['s-01-a', -1, 's-01-a c-02-b s-03-c'],
	['s-03-c', 1, 's-01-a c-02-b s-03-c'],
	['gone', 1, 's-01-a c-02-b s-03-c']
] as const)('%s moved by %d makes %s', (id, by, order) => {
	expect(idsOf(moved(items, id, by))).toBe(order);
});

test.each([
	[10, 40, 10],
	[10, 4, 4],
	[500, 900, 200],
	[0, 40, 1],
	[-3, 40, 1],
	[2.6, 40, 3],
	[NaN, 40, 1],
	[Infinity, 440, 200]
])('of %d questions that are wanted from a pool of %d an exam has %d', (wanted, pool, number) => {
	expect(mayBeAsked(wanted, pool)).toBe(number);
});
