import type { Attempt, Entry } from '../../scenario/log';
import type { StudyEntry } from '../../study/log';
import { packOfEverything } from '../pack/pack.fixture';
import { seedFor } from '../pack/seed';
import { makeHandIn, type Work } from './make';

export const pack = packOfEverything;
export const learner = 'Ana Petrov';

const started = Date.UTC(2026, 10, 24, 10);

function attemptOf(item: string, id: string, change: Partial<Attempt> = {}): Attempt {
	const found = pack.items.find((each) => each.id === item);
	if (found?.kind !== 'scenario') throw new Error(`${item} is no scenario`);
	return {
		...{ id, scenario: found.scenario, fingerprint: 'f00d', started },
		seed: seedFor(pack, found, learner),
		...change
	};
}

export const log: readonly Entry[] = [
	{ type: 'begin', time: started },
	{
		type: 'act',
		time: started + 30_000,
		calls: [
			{
				...{ service: 'iam', operation: 'CreateUser', parameters: { UserName: 'ana' } },
				...{ caller: { kind: 'anonymous' }, time: started + 30_000, door: 'console' }
			}
		],
		came: ['AccessDenied']
	},
	{ type: 'hint', time: started + 60_000, objective: 'alias', rung: 'nudge' },
	{ type: 'finish', time: started + 90_000 }
];

const study: readonly StudyEntry[] = [
	{ id: 's2', time: 2, kind: 'read', chapter: '01-what-iam-is', pack: pack.id, item: 'a' },
	{ id: 's1', time: 1, kind: 'read', chapter: '02-secret' },
	{
		...{
			id: 's3',
			time: 3,
			after: ['s1'],
			kind: 'answered',
			question: 'evaluation/one-deny-of-three'
		},
		...{ chosen: ['b'], right: false, beliefs: ['specific-allow-wins'], took: 9000 },
		...{ mode: 'practice', pack: pack.id, item: 'd' }
	},
	{ id: 's4', time: 4, kind: 'guessed', belief: 'boundary-grants', held: true }
];

export const work: Work = {
	attempts: [
		{ attempt: attemptOf('c', 'later', { started: started + 1 }), log },
		{ attempt: attemptOf('b', 'earlier'), log },
		{ attempt: attemptOf('b', 'before-the-pack', { seed: 'plain-1' }), log },
		{ attempt: attemptOf('b', 'stranger', { scenario: '03-groups-not-people' }), log }
	],
	study
};

export const handIn = makeHandIn(pack, work, {
	...{ learner, made: started + 100_000, version: '0.1.0' }
});
