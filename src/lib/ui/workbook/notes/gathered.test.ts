import { expect, test } from 'vitest';
import { gathered } from './gathered';

const chapters = [
	{ slug: '01-iam', number: '01', title: 'IAM' },
	{ slug: '02-root', number: '02', title: 'Root' }
];
const headings = new Map([
	[
		'02-root',
		new Map([
			['first', 'The first'],
			['second', 'The second']
		])
	]
]);

const note = (chapter: string, section: string, text: string) => ({
	note: text,
	chapter,
	section,
	quote: '',
	before: '',
	text
});

test('notes stand in the order of the book, and those of what is gone from it are told too', () => {
	const all = [
		note('00-gone', 'old', 'a'),
		note('02-root', 'second', 'b'),
		note('02-root', 'no-more-there', 'c'),
		note('02-root', 'first', 'd'),
		note('02-root', '', 'e')
	];
	const told = gathered(all, chapters, headings).map(({ title, sections }) => [
		title,
		sections.map(({ heading, notes }) => [heading, ...notes.map(({ text }) => text)])
	]);
	expect(told).toEqual([
		[
			'2 Root',
			[
				['', 'e'],
				['The first', 'd'],
				['The second', 'b'],
				['no more there', 'c']
			]
		],
		['00-gone', [['old', 'a']]]
	]);
});
