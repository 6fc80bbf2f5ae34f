import { expect, test } from 'vitest';
import { loadQuestions } from 'virtual:questions';
import { memoryStore } from '$lib/storage/memory';
import { after, chose } from '$lib/study/exam/sitting.fixture';
import { StudyLog } from '../study-log.svelte';
import { Session } from './session.svelte';

test('when time is up, what another tab answered counts, and not what this one knew of it', async () => {
	const item = (await loadQuestions('evaluation')).find(({ kind }) => kind === 'one');
	if (item?.kind !== 'one') throw new Error('No question is one of four');
	const [right, wrong] = [true, false].map(
		(is) => item.options.find((option) => option.right === is)?.id ?? ''
	);
	const store = memoryStore();
	const questions = [{ question: item.id, task: '4.2' }];
	const sat = { kind: 'sat', exam: 'SCS-C03', mode: 'exam', minutes: 10, questions } as const;
	await store.addStudy(after(0, sat));
	await store.addStudy(chose(1, item.id, String(wrong)));
	const log = new StudyLog(() => Promise.resolve(store));
	await log.load();
	const session = new Session(log, 's', new Map([[item.id, item]]));

	await store.addStudy(chose(2, item.id, String(right)));
	expect(session.over).toBe(true);
	await session.count();
	const counted = (await store.study()).filter(({ kind }) => kind === 'answered');
	expect(counted).toMatchObject([{ chosen: [right], right: true }]);
});
