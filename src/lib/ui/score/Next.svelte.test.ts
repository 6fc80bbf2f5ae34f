import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadScenario } from 'virtual:scenario-loaders';
import { outlines } from 'virtual:scenarios';
import type { Attempt } from '$lib/scenario/log';
import { replay } from '$lib/scenario/replay';
import { scoreSheet } from '$lib/scenario/score';
import Next from './Next.svelte';

const scenario = await loadScenario('01-lock-down-root');
const attempt: Attempt = {
	...{ id: 'a', scenario: scenario.slug, fingerprint: scenario.fingerprint },
	...{ seed: 'seed', started: 0 }
};
const sheet = scoreSheet(replay(scenario, attempt, []).snapshot);
const next = outlines.find(({ slug }) => slug.startsWith('02-'));

test('what was played for a pack leads back to it, and not to the next scenario', async () => {
	await render(Next, { scenario, sheet, next, pack: { id: 'week-1', title: 'Week 1' } });
	await expect
		.element(page.getByRole('link', { name: 'Back to the pack' }))
		.toHaveAttribute('href', expect.stringMatching(/\/pack\/\?pack=week-1$/));
	await expect.element(page.getByRole('link', { name: /^Go to scenario/ })).not.toBeInTheDocument();
});

test('what was played for oneself leads to the next scenario', async () => {
	await render(Next, { scenario, sheet, next, pack: undefined });
	await expect
		.element(page.getByRole('link', { name: /^Go to scenario/ }))
		.toHaveAttribute('href', expect.stringContaining(next?.slug ?? 'none'));
});
