import { expect, test, vi } from 'vitest';
import { memoryStore } from '$lib/storage/memory';
import { beliefsGuessed } from '$lib/study/folds';
import { inOrder, type StudyEntry } from '$lib/study/log';
import { StudyLog } from './study-log.svelte';

const ahead: StudyEntry = {
	...{ id: 'ahead', time: Date.now() + 1_000_000_000 },
	...{ kind: 'guessed', belief: 'groups-nest', held: true }
};

test.each(['loaded', 'not loaded'])(
	'what was written by a clock that was ahead has not the last word, in a log that is %s',
	async (how) => {
		const store = memoryStore();
		await store.addStudy(ahead);
		const log = new StudyLog(() => Promise.resolve(store));
		if (how === 'loaded') await log.load();
		await log.add({ kind: 'guessed', belief: 'groups-nest', held: false });
		const stored = await store.study();
		expect(stored).toMatchObject([{ id: 'ahead' }, { held: false, after: ['ahead'] }]);
		expect(beliefsGuessed(inOrder(stored)).get('groups-nest')).toBe(false);
		await log.load();
		expect(log.entries).toEqual(stored);
	}
);

test('what could not be written is written with what comes next, once, and only then is all well', async () => {
	const store = memoryStore();
	const log = new StudyLog(() => Promise.resolve(store));
	const guess = (belief: string) => ({ kind: 'guessed', belief, held: true }) as const;
	const full = vi.spyOn(store, 'addStudy').mockResolvedValue({ ok: false, reason: 'full' });
	expect(await log.add(guess('groups-nest'))).toBe(false);
	expect(await log.add(guess('scp-grants'))).toBe(false);
	expect(log.refused).toBe('full');
	full.mockRestore();
	const both = [log.add(guess('mfa-is-for-root')), log.add(guess('deny-is-last'))];
	expect(await Promise.all(both)).toEqual([true, true]);
	expect(log.refused).toBeUndefined();
	const stored = (await store.study()).map((line) => line.kind === 'guessed' && line.belief);
	expect(stored.toSorted()).toEqual([
		'deny-is-last',
		'groups-nest',
		'mfa-is-for-root',
		'scp-grants'
	]);
});

test('what was written although the browser said otherwise is not written again', async () => {
	const store = memoryStore();
	const { addStudy } = store;
	const log = new StudyLog(() => Promise.resolve(store));
	const once = vi.spyOn(store, 'addStudy').mockImplementationOnce(async (line) => {
		await addStudy(line);
		throw new Error('The tab was asleep');
	});
	expect(await log.add({ kind: 'guessed', belief: 'groups-nest', held: true })).toBe(false);
	once.mockRestore();
	expect(await log.add({ kind: 'guessed', belief: 'scp-grants', held: true })).toBe(true);
	expect(await store.study()).toHaveLength(2);
});
