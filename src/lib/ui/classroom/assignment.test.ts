import { expect, test } from 'vitest';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack } from '$lib/classroom/pack/pack';
import { seedFor } from '$lib/classroom/pack/seed';
import { memoryStore } from '$lib/storage/memory';
import { assignmentOf } from './assignment';
import { scenarioItem } from './chosen';

const scenario = '01-lock-down-root';
const item = scenarioItem(scenario);
const pack: Pack = {
	...{ id: 'p', title: 'First week', words: '', made: 1, items: [item] },
	rules: { hints: false, tries: 2, passing: 60 },
	learners: { kind: 'open' }
};
const seed = seedFor(pack, item, 'Ruth');

async function storeWith(...seeds: readonly string[]) {
	const store = memoryStore();
	const paper = { kind: 'pack', id: 'pack:p', changed: 1, taken: 1, learner: 'Ruth' } as const;
	await store.savePapers([{ ...paper, pack: writePack(pack) }]);
	for (const [at, each] of seeds.entries())
		await store.addAttempt({ id: `a${at}`, scenario, fingerprint: 'f', seed: each, started: at });
	return store;
}

test('an attempt is of a pack by its seed, and each one that was begun is a try', async () => {
	const one = await storeWith(seed, 'mine');
	expect(await assignmentOf(one, { seed, scenario })).toMatchObject({ item, triesLeft: 1 });
	const two = await storeWith(seed, seed);
	expect(await assignmentOf(two, { seed, scenario })).toMatchObject({ triesLeft: 0 });
});

test('an attempt of one’s own, or with a neighbour’s seed, is of no pack', async () => {
	const store = await storeWith(seed);
	expect(await assignmentOf(store, { seed: 'mine', scenario })).toBeUndefined();
	const other = seedFor(pack, item, 'Lena');
	expect(await assignmentOf(store, { seed: other, scenario })).toBeUndefined();
	expect(await assignmentOf(store, { seed, scenario: '02-one-person-one-user' })).toBeUndefined();
});
