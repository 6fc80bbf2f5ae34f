import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Tabs from './Tabs.svelte';

const panel = createRawSnippet<[string]>((id) => ({ render: () => `<p>About ${id()}</p>` }));

async function renderTabs() {
	await render(Tabs, {
		label: 'User jun',
		tabs: [
			{ id: 'permissions', label: 'Permissions' },
			{ id: 'groups', label: 'Groups', count: 2 },
			{ id: 'credentials', label: 'Security credentials' }
		],
		selected: 'permissions',
		panel
	});
}

const tab = (name: string) => page.getByRole('tab', { name });

test('the panel is named by the selected tab', async () => {
	await renderTabs();
	await expect.element(tab('Permissions')).toHaveAttribute('aria-selected', 'true');
	await expect.element(page.getByRole('tabpanel', { name: 'Permissions' })).toBeVisible();
});

test('a click selects', async () => {
	await renderTabs();
	await tab('Groups').click();
	await expect.element(page.getByRole('tabpanel', { name: 'Groups' })).toBeVisible();
});

test('arrows move and select, and go round', async () => {
	await renderTabs();
	await tab('Permissions').click();

	await userEvent.keyboard('{ArrowRight}');
	await expect.element(tab('Groups')).toHaveFocus();
	await expect.element(tab('Groups')).toHaveAttribute('aria-selected', 'true');

	await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
	await expect.element(tab('Security credentials')).toHaveFocus();

	await userEvent.keyboard('{ArrowRight}');
	await expect.element(tab('Permissions')).toHaveFocus();
});

test('Home and End go to the ends', async () => {
	await renderTabs();
	await tab('Groups').click();
	await userEvent.keyboard('{End}');
	await expect.element(tab('Security credentials')).toHaveFocus();
	await userEvent.keyboard('{Home}');
	await expect.element(tab('Permissions')).toHaveFocus();
});

test('only the selected tab is in the tab order', async () => {
	await renderTabs();
	await expect.element(tab('Permissions')).toHaveAttribute('tabindex', '0');
	await expect.element(tab('Groups')).toHaveAttribute('tabindex', '-1');
});
