import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Statement } from '$lib/classroom/lms/xapi/statements';
import { openOutbox } from './outbox';

const statement = (id: string): Statement => ({
	id,
	actor: { objectType: 'Agent', account: { homePage: 'https://iam.example.org/', name: 'Jun' } },
	verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed' } },
	object: {
		...{ objectType: 'Activity', id: 'urn:leastwise:pack:p' },
		definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { en: 'Week 3' } }
	},
	context: { registration: 'r', platform: 'Leastwise', contextActivities: { parent: [] } },
	timestamp: '2026-12-01T09:00:00.000Z'
});

test('a statement waits in order over a reload, is added once, and is not told again once it was', async () => {
	const first = await openOutbox('a');
	await first.add([statement('b'), statement('a')]);
	await first.add([statement('a'), statement('c')]);
	first.close();

	const second = await openOutbox('a');
	expect((await second.waiting(2)).map(({ id }) => id)).toEqual(['b', 'a']);
	await second.settle(['b'], 'told');
	await second.settle(['a'], 'refused');
	await second.add([statement('a'), statement('b')]);
	expect((await second.waiting(9)).map(({ id }) => id)).toEqual(['c']);
	expect(await second.counts()).toEqual({ waiting: 1, told: 1, refused: 1 });
	second.close();
});
