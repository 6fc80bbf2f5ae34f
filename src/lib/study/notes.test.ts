import { expect, test } from 'vitest';
import { inOrder, type Noted } from './log';
import { isStudyEntry } from './log-schema';
import { notesIn } from './notes';

const noted = (time: number, changes: Partial<Noted>): Noted => ({
	id: `line-${time}`,
	time,
	kind: 'noted',
	note: 'one',
	chapter: '04-groups',
	section: 'one-more',
	quote: 'A group cannot sign in',
	before: 'It is no identity. ',
	text: '',
	removed: false,
	...changes
});

const textsOf = (...log: readonly Noted[]) => notesIn(inOrder(log)).map(({ text }) => text);

test('the latest line of a note counts, in whatever order two browsers bring them together', () => {
	expect(textsOf(noted(3, { text: 'third' }), noted(1, {}), noted(2, { text: 'second' }))).toEqual([
		'third'
	]);
});

test('what was taken away is gone, and Undo brings it back where it was', () => {
	const other = noted(2, { note: 'two', text: 'other' });
	const removed = noted(3, { removed: true });
	expect(textsOf(noted(1, { text: 'first' }), other, removed)).toEqual(['other']);
	expect(textsOf(noted(1, { text: 'first' }), other, removed, noted(4, { text: 'first' }))).toEqual(
		['first', 'other']
	);
});

test.each([
	['a highlight', {}, true],
	['a note on what stands before the first section', { section: '', quote: '', before: '' }, true],
	['four thousand characters', { text: 'a'.repeat(4000) }, true],
	['one more', { text: 'a'.repeat(4001) }, false],
	['a quote of more than a thousand', { quote: 'a'.repeat(1001) }, false],
	['a section that is no id', { section: 'a b' }, false],
	['a field too many', { colour: 'red' }, false]
])('whether %s is a line of the log: %s', (_, changes, sound) => {
	expect(isStudyEntry({ ...noted(1, {}), ...changes })).toBe(sound);
});
