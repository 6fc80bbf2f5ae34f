import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { aliasesPage } from './aliases-page.fixture';
import { here } from './component.svelte';
import { heading, names, open, press, signInAsRoot } from './console.fixture';
import { shown, type Listed } from './listed';
import Dashboard from './pages/iam/dashboard/Dashboard.svelte';

/* What CONTRIBUTING says of adding a page to the console: a page of its own, and a line in the list. */

vi.mock('./pages/pages', async (original) => {
	const { pages } = await original<{ pages: readonly Listed[] }>();
	const { aliases } = await import('./aliases-page.fixture');
	return { pages: [...pages, aliases] };
});

afterEach(() => history.replaceState(null, '', '#'));

test('one page more is in the navigation, at its address, with its way, and in the event history', async () => {
	const workbench = await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	await expect.poll(() => names(workbench)).toContain('ListAccessKeys');

	const before = workbench.steps.length;
	await press('IAM menu');
	const entry = page.getByRole('link', { name: 'Account aliases' });
	await entry.click();
	await expect.element(heading('Account aliases')).toBeVisible();
	expect(location.hash).toBe(aliasesPage.to());
	await expect.element(page.getByText('Its alias is marlow-maps.')).toBeVisible();
	await expect
		.element(page.getByRole('navigation', { name: 'Breadcrumb' }))
		.toHaveTextContent(/IAM.*Account aliases/);
	await expect.poll(() => names(workbench).slice(before)).toEqual(['ListAccountAliases']);

	await press('IAM menu');
	await expect.element(entry).toHaveAttribute('aria-current', 'page');
});

test('the compiler holds its component to what it reads', () => {
	// @ts-expect-error: the dashboard shows other answers.
	shown(aliasesPage, here(Dashboard));
});
