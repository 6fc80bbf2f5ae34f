import { expect, test } from 'vitest';
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
