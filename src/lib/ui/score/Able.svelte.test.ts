import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadScenario } from 'virtual:scenario-loaders';
import Able from './Able.svelte';

const scenario = await loadScenario('07-why-denied');

test('whoever has met all is told what they can do now, and what to go on with', async () => {
	await render(Able, { scenario, allMet: true });
	const now = page.getByRole('region', { name: 'What you can do now' });
	await expect.element(now).toHaveTextContent(scenario.able ?? 'nothing');
	await expect
		.element(
			now.getByRole('link', { name: 'A bucket policy that names somebody, and their boundary' })
		)
		.toHaveAttribute('href', expect.stringMatching(/\/playground\/\?example=named-directly$/));
});

test('whoever has not is told where to go on, and nothing that is not so', async () => {
	await render(Able, { scenario, allMet: false });
	await expect.element(page.getByRole('region', { name: 'To go on with' })).toBeVisible();
	expect(page.getByText(scenario.able ?? '').elements()).toEqual([]);
});
