import { expect, test } from 'vitest';
import type { ChapterOutline } from '$lib/workbook/chapter';
import { nextToRead, shelves, standingOn } from './book';

const chapter = (number: string, topics: readonly string[] = []): ChapterOutline => ({
	slug: `${number}-words`,
	number,
	title: `Written ${number}`,
	line: 'A line.',
	topics,
	before: [],
	scenarios: [],
	minutes: 5,
	checked: '2026-11-30'
});
const chapters = ['01', '03', '04'].map((number) => chapter(number));

test('what is written takes the place of what is planned', () => {
	const plans = ['01', '02', '03'].map((number) => ({ number, title: `Planned ${number}` }));
	const [shelf] = shelves(chapters, [{ part: 'The account', chapters: plans }]);
	expect(shelf?.chapters.map(({ title }) => title)).toEqual(['Written 01', 'Written 03']);
	expect(shelf?.planned).toEqual([{ number: '02', title: 'Planned 02' }]);
});

test.each([
	['nothing was read', {}, '01-words'],
	['the first was read', { '01-words': 1 }, '03-words'],
	['the last was read last: what was left out comes', { '04-words': 2, '01-words': 1 }, '03-words'],
	['all was read', { '01-words': 1, '03-words': 2, '04-words': 3 }, undefined]
])('where to go on: %s', (_, read: Readonly<Record<string, number>>, next) => {
	expect(nextToRead(chapters, (slug) => read[slug])?.slug).toBe(next);
});

test('a chapter is asked by the questions of its topics', () => {
	const standings = new Map([
		['users', { answered: 4, right: 3 }],
		['groups', { answered: 2, right: 1 }],
		['roles', { answered: 9, right: 9 }]
	]);
	expect(standingOn(chapter('03', ['users', 'groups', 'mfa']), standings)).toEqual({
		answered: 6,
		right: 4
	});
});
