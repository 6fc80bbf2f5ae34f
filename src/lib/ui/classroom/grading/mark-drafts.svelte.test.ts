import { beforeEach, expect, test } from 'vitest';
import type { HandMark } from '$lib/classroom/paper';
import { forgetDrafts } from '../../drafts';
import { MarkDrafts } from './mark-drafts.svelte';

const learner = 'K7M-4RX2';
const before: readonly HandMark[] = [{ learner, comment: 'Well done.' }];
const opened = () => new MarkDrafts('class', learner, ['a', 'b'], before);

beforeEach(() => forgetDrafts());

function write(said: MarkDrafts, item: string, comment: string, points = '') {
	const draft = said.drafts[item];
	if (!draft) throw new Error(`There is no draft of ${item}`);
	Object.assign(draft, { comment, points });
	said.typed();
	said.keep();
}

test('what was written and not saved is found again', () => {
	const said = opened();
	expect(said.told).toBe('');
	write(said, 'b', 'Go on.', '4');
	expect(said.told).toBe('Not saved yet.');
	const again = opened();
	expect(again.drafts).toEqual({
		'': { comment: 'Well done.', points: '' },
		a: { comment: '', points: '' },
		b: { comment: 'Go on.', points: '4' }
	});
	expect(again.told).toBe('Not saved yet.');
});

test('what is saved is not kept beside it', async () => {
	const said = opened();
	write(said, 'b', 'Go on.', '4');
	const kept: unknown[] = [];
	expect(await said.save(async (...each) => kept.push(...each) > 0)).toBe(true);
	expect(kept).toEqual([[{ learner, item: 'b', comment: 'Go on.', points: 4 }], ['b']]);
	expect(said.told).toBe('Saved.');
	expect(opened().isSaved).toBe(true);
	write(said, 'b', 'Go on, Ruth.', '4');
	expect(said.told).toBe('Not saved yet.');
});

test('what another tab has said meanwhile is kept, but where one has written oneself', async () => {
	const said = opened();
	write(said, 'b', 'Go on.');
	const there: readonly HandMark[] = [{ learner, comment: 'Well done, Ruth.' }];
	const again = new MarkDrafts('class', learner, ['a', 'b'], there);
	expect(again.drafts['']).toEqual({ comment: 'Well done, Ruth.', points: '' });
	expect(again.drafts['b']).toEqual({ comment: 'Go on.', points: '' });
	write(again, '', '');
	const kept: unknown[] = [];
	await again.save(async (...each) => kept.push(...each) > 0);
	expect(kept).toEqual([[{ learner, item: 'b', comment: 'Go on.' }], ['', 'b']]);
});

test('what is written while it is being saved is not taken for saved', async () => {
	const said = opened();
	write(said, 'a', 'Go');
	await said.save(async () => {
		write(said, 'a', 'Go on.');
		return true;
	});
	expect(said.told).toBe('Not saved yet.');
	expect(opened().drafts['a']).toEqual({ comment: 'Go on.', points: '' });
});

test('what cannot be kept, and points that are no number, stay to be mended', async () => {
	const said = opened();
	write(said, 'a', 'Go on.');
	expect(await said.save(async () => false)).toBe(false);
	expect([said.told, said.wrong]).toEqual(['Not saved yet.', undefined]);
	write(said, 'b', '', 'many');
	expect(await said.save(async () => true)).toBe(false);
	expect([said.told, said.wrong]).toEqual(['Not saved yet.', 'b']);
	said.typed();
	expect(said.wrong).toBeUndefined();
	write(said, 'b', '', '3');
	expect(await said.save(async () => true)).toBe(true);
	expect(said.wrong).toBeUndefined();
});
