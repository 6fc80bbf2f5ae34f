import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack, PackItem } from '$lib/classroom/pack/pack';
import { seedFor } from '$lib/classroom/pack/seed';
import { paperId } from '$lib/classroom/paper';
import { memoryStore } from '$lib/storage/memory';
import type { Store } from '$lib/storage/store';
import PackWorkbench from './PackWorkbench.fixture.svelte';

const scenario: PackItem = {
	...{ kind: 'scenario', id: 's', scenario: '01-lock-down-root', variant: 'own' }
};
const pack: Pack = {
	...{ id: 'week-1', title: 'Week 1', words: '', made: 1 },
	items: [{ kind: 'chapter', id: 'c', chapter: '01-what-iam-is' }, scenario],
	rules: { hints: true, tries: 1, passing: 60 },
	learners: { kind: 'open' }
};

async function shown(store: Store, renewed = false) {
	const paper = {
		...({ kind: 'pack', id: paperId('pack', pack.id), changed: 1, taken: 1 } as const),
		...{ pack: writePack(pack), learner: 'Ana' }
	};
	await render(PackWorkbench, { taken: { pack, paper }, store, renewed });
}

/** With the chapter read for the pack, and the one try at the scenario begun. */
async function halfDone(): Promise<Store> {
	const store = memoryStore();
	await store.addStudy({
		...{ id: 'r', time: 2, kind: 'read', chapter: '01-what-iam-is', pack: pack.id, item: 'c' }
	});
	await store.addAttempt({
		...{ id: 'a', scenario: '01-lock-down-root', fingerprint: 'f', started: 3 },
		seed: seedFor(pack, scenario, 'Ana')
	});
	return store;
}

const link = (name: RegExp) => page.getByRole('link', { name });
const button = (name: RegExp) => page.getByRole('button', { name });

test('a pack that was begun says how far one is, and leads on', async () => {
	await shown(await halfDone());
	await expect.element(page.getByText('1 of 2 done, as Ana.')).toBeVisible();
	await expect.element(link(/^Read again/)).toBeVisible();
	await expect.element(link(/^Continue Lock down/)).toBeVisible();
});

test('who has used all tries finds no way to another one', async () => {
	const store = await halfDone();
	await store.append('a', 0, { type: 'begin', time: 3 });
	await store.saveOutcome('a', {
		...{ phase: 'debrief', score: 80, stars: 2, objectivesMet: 5, updated: 4 }
	});
	await shown(store);
	await expect.element(page.getByText('80 points')).toBeVisible();
	await expect.element(page.getByText('last try')).toBeVisible();
	await expect.element(button(/^(Start|Once more)/)).not.toBeInTheDocument();
});

test('a try that another tab has begun meanwhile is not begun again', async () => {
	const store = memoryStore();
	await shown(store);
	await expect.element(button(/^Start/)).toBeVisible();
	await store.addAttempt({
		...{ id: 'b', scenario: '01-lock-down-root', fingerprint: 'f', started: 3 },
		seed: seedFor(pack, scenario, 'Ana')
	});
	await button(/^Start/).click();
	await expect
		.element(page.getByText('All tries of this scenario are used.').first())
		.toBeVisible();
	expect(await store.attempts()).toHaveLength(1);
});

test('a pack that the teacher has changed says so, and that nothing is lost', async () => {
	await shown(await halfDone(), true);
	await expect.element(page.getByText('What you did for it before still counts.')).toBeVisible();
});
