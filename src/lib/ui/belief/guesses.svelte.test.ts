import { expect, test } from 'vitest';
import { memoryStore } from '$lib/storage/memory';
import { refused, type Store } from '$lib/storage/store';
import type { StudyEntry } from '$lib/study/log';
import { Reading } from '../workbook/reading.svelte';
import { Guesses } from './guesses.svelte';

test.each<[string, Store['addStudy']]>([
	['refuses it', () => Promise.resolve(refused('closed'))],
	['throws', () => Promise.reject(new Error('It is closed'))]
])('a guess counts on its page where the store %s, and that is told', async (_, addStudy) => {
	const guesses = new Guesses(() => Promise.resolve({ ...memoryStore(), addStudy }));
	await guesses.load();
	expect(await guesses.guessed('scp-grants', { held: true })).toBe(false);
	expect(guesses.all.get('scp-grants')).toBe(true);
});

test('a guess that is kept is there when the page is opened anew', async () => {
	const store = memoryStore();
	const guesses = new Guesses(() => Promise.resolve(store));
	expect(await guesses.guessed('scp-grants', { held: true })).toBe(true);
	expect(await guesses.guessed('groups-nest', undefined)).toBe(true);
	const later = new Guesses(() => Promise.resolve(store));
	await later.load();
	expect(later.all.get('scp-grants')).toBe(true);
	const kept = new Map(
		(await store.study()).map((line) => [line.kind === 'guessed' && line.belief, line])
	);
	expect(kept.get('scp-grants')).toMatchObject({ held: true, right: false });
	expect(kept.get('groups-nest')).toMatchObject({ held: false, right: false });
});

test('a damaged line of the study log stops no page, and the others count', async () => {
	const damaged = { id: 'a', time: 1, kind: 'answered' } as unknown as StudyEntry;
	const sound: StudyEntry = { id: 'b', time: 2, kind: 'guessed', belief: 'scp-grants', held: true };
	const study = () => Promise.resolve([damaged, sound]);
	const open = () => Promise.resolve({ ...memoryStore(), study });
	const [guesses, reading] = [new Guesses(open), new Reading(open)];
	await Promise.all([guesses.load(), reading.load()]);
	expect(guesses.all.get('scp-grants')).toBe(true);
	expect(reading.asked?.size).toBe(0);
});

test('a study log that cannot be read is told, and stops no page', async () => {
	const study = () => Promise.reject(new Error('It cannot be read'));
	const open = () => Promise.resolve({ ...memoryStore(), study });
	for (const kept of [new Guesses(open), new Reading(open)]) {
		await kept.load();
		expect(kept.failed).toBe(true);
		expect(kept.known).toBe(false);
	}
});
