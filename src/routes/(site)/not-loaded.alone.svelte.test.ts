import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import { loadScenario } from 'virtual:scenario-loaders';
import { rememberPlayed } from '$lib/ui/site/returning';
import Home from './+page.svelte';
import Scenarios from './scenarios/+page.svelte';
import Scenario from './scenarios/[slug]/+page.svelte';
import Workbook from './workbook/+page.svelte';

vi.mock('$lib/ui/toasts.svelte', () => ({ getToasts: () => ({ show: () => undefined }) }));
vi.mock('$app/navigation', () => ({ goto: () => undefined }));
vi.mock('$lib/ui/storage.svelte', () => ({
	getStorage: () => ({
		get ready() {
			return Promise.reject(new Error('There is no store'));
		}
	})
}));

beforeAll(() => rememberPlayed(true));
afterAll(() => rememberPlayed(false));

test('where attempts cannot be read, each page that lists them says so', async () => {
	await render(Home);
	await expect.element(page.getByText('Where you were could not be loaded.')).toBeInTheDocument();
	cleanup();
	await render(Scenarios);
	await expect.element(page.getByText('How far you have come could not be loaded.')).toBeVisible();
	cleanup();
	const scenario = await loadScenario('01-lock-down-root');
	await render(Scenario, { data: { scenario } } as never);
	await expect
		.element(page.getByText('What you have played of it could not be loaded.'))
		.toBeVisible();
	cleanup();
	await render(Workbook);
	await expect.element(page.getByText('What you have read could not be loaded.')).toBeVisible();
});
