import { expect, test } from 'vitest';
import type { ChapterOutline } from './chapter';
import { chaptersFor } from './chapters-for';

const chapter = (number: string, topics: string[], scenarios: string[]): ChapterOutline => ({
	slug: `${number}-slug`,
	number,
	title: 'Title',
	line: 'Line.',
	topics,
	before: [],
	scenarios,
	minutes: 5,
	checked: '2026-11-30'
});

test('before a scenario one reads what is practised in it, the nearest first', () => {
	const chapters = [
		chapter('01', ['users'], ['02-second']),
		chapter('02', ['mfa'], ['01-first']),
		chapter('03', ['mfa', 'root-user'], ['01-first', '02-second']),
		chapter('04', ['roles'], ['01-first']),
		chapter('05', ['roles'], ['01-first'])
	];
	const read = chaptersFor({ slug: '01-first', topics: ['root-user', 'mfa'] }, chapters);
	expect(read.map(({ number }) => number)).toEqual(['03', '02', '04']);
});
