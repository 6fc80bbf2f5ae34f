import '$lib/account/perform/everything';
import '$lib/scenario/check/everything';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadScenario } from 'virtual:scenario-loaders';
import { memoryStore } from '$lib/storage/memory';
import { Workbench } from '../workbench.svelte';
import Objectives from './Objectives.svelte';

/** An attempt in scenario 03, just begun. */
async function bench() {
	const scenario = await loadScenario('03-groups-not-people');
	const { slug, fingerprint } = scenario;
	const attempt = { id: 'one', scenario: slug, fingerprint, seed: 'plain-seed', started: 0 };
	const store = memoryStore();
	await store.addAttempt(attempt);
	let time = 0;
	const workbench = new Workbench({
		...{ scenario, attempt, log: [], store },
		now: () => (time += 1000)
	});
	await workbench.begin();
	return { scenario, workbench };
}

const objective = (name: RegExp) => page.getByRole('button', { name });

test('the first step is shown with its reason, at no cost, before the account is there', async () => {
	const { scenario } = await bench();
	await render(Objectives, { scenario, workbench: undefined });
	await expect.element(page.getByRole('region', { name: 'Shown to you' })).toBeVisible();
	await expect.element(page.getByText(/^Sign in as IAM user/)).toBeVisible();
	await expect.element(page.getByText(/Nobody is asked to believe it/)).toBeVisible();
	expect(page.getByRole('region', { name: 'Hints' }).elements()).toEqual([]);
});

test('the next is half done, with hints for the other half, and then there are hints only', async () => {
	const { scenario, workbench } = await bench();
	await render(Objectives, { scenario, workbench });
	await objective(/Wanda and .* are in a user group/).click();
	const half = page.getByRole('region', { name: 'Half done for you' });
	await expect.element(half).toHaveTextContent(/Tick wanda and what is left to you, and under/);
	await expect.element(page.getByRole('region', { name: 'Hints' })).toBeVisible();
	await objective(/No user carries a policy/).click();
	await expect.element(half).not.toBeInTheDocument();
	await expect.element(page.getByRole('region', { name: 'Hints' })).toBeVisible();
});

test('whoever was told how is asked why, and every option has its reason', async () => {
	const { scenario, workbench } = await bench();
	await render(Objectives, { scenario, workbench });
	await objective(/No user carries a policy/).click();
	const question = page.getByRole('group', { name: /Wanda has her policies twice/ });
	await workbench.hint('nothing-direct');
	await workbench.hint('nothing-direct');
	expect(question.elements()).toEqual([]);
	await workbench.hint('nothing-direct');
	await expect.element(question).toBeVisible();
	const { score } = workbench.sheet;
	await page.getByRole('radio', { name: /keeps her own/ }).click();
	await page.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect.element(page.getByText('That is it.')).toBeVisible();
	await expect.element(page.getByText(/only a Deny takes anything away/)).toBeVisible();
	expect(workbench.sheet.score).toBe(score);
});
