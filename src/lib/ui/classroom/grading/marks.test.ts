import { expect, test } from 'vitest';
import type { HandMark } from '$lib/classroom/paper';
import { changedIn, draftsOf, fittingDrafts, marksIn } from './marks';

const learner = 'K7M-4RX2';
const marks: readonly HandMark[] = [
	{ learner, comment: 'Well done.' },
	{ learner, item: 'b', comment: '', points: 0 }
];
const drafts = draftsOf(['a', 'b'], marks);

test('what was said can be read in the drafts, and is said again by them', () => {
	expect(drafts).toEqual({
		'': { comment: 'Well done.', points: '' },
		a: { comment: '', points: '' },
		b: { comment: '', points: '0' }
	});
	expect(marksIn(drafts, learner)).toEqual({ ok: true, value: marks });
});

test.each([
	['40', 40],
	[' 2,5 ', 2.5],
	['2.5', 2.5],
	['100000', 100_000],
	['', undefined]
])('points that are typed as “%s” are %s', (points, given) => {
	const said = marksIn({ a: { comment: 'So.', points } }, learner);
	expect(said.ok && said.value.map((mark) => mark.points)).toEqual([given]);
});

test.each(['many', '-1', '1e3', '100001', '1.2.3', ' '])(
	'“%s” is no number of points, and the item is named',
	(points) => {
		const said = marksIn({ ...drafts, b: { comment: 'So.', points } }, learner);
		expect(said).toEqual({ ok: false, error: 'b' });
	}
);

test('of an item of which nothing is said there is no mark', () => {
	const said = marksIn({ a: { comment: ' \n', points: '' } }, learner);
	expect(said).toEqual({ ok: true, value: [] });
});

test('drafts are changed where something else is typed', () => {
	expect(changedIn(drafts, draftsOf(['a', 'b'], marks))).toEqual({});
	const b = { comment: '', points: '1' };
	const overall = { comment: 'Well', points: '' };
	expect(changedIn({ ...drafts, b }, drafts)).toEqual({ b });
	expect(changedIn({ ...drafts, '': overall }, drafts)).toEqual({ '': overall });
});

test('of what a tab has kept counts what is a draft of this pack', () => {
	const draft = { comment: 'So.', points: '3' };
	const kept = { a: draft, c: draft, b: { comment: 'So.' }, '': 'Well done.', toString: draft };
	expect(fittingDrafts(drafts, kept)).toEqual({ a: draft });
	expect(fittingDrafts(drafts, undefined)).toEqual({});
});
