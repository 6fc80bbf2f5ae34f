import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Workbench } from '$lib/ui/workbench.svelte';
import { heading, marlowMaps, names, open, press, signInAsRoot } from '../../../console.fixture';

afterEach(() => history.replaceState(null, '', '#'));

const account = marlowMaps({
	groups: [{ name: 'editors', attached: ['ReadOnlyAccess'] }],
	users: [{ name: 'jun', groups: ['editors'] }]
});

let workbench: Workbench;
const field = page.getByLabelText('User group name');

beforeEach(async () => {
	workbench = await open({ account });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/groups/editors';
	await expect.element(heading('editors')).toBeVisible();
	await press('Edit');
});

test('a user group keeps its members under its new name, and its page moves there', async () => {
	await expect.element(field).toHaveFocus();
	await field.fill('publishers');
	await press('Save changes');
	await expect.element(heading('publishers')).toBeVisible();
	expect(location.hash).toBe('#/groups/publishers');
	await expect.element(page.getByRole('link', { name: 'jun' })).toBeVisible();
	await expect.element(page.getByText(':group/publishers')).toBeVisible();
	location.hash = '#/users/jun/groups';
	await expect.element(page.getByRole('link', { name: 'publishers' })).toBeVisible();
});

test('before it is renamed, what does not follow is said', async () => {
	await expect.element(page.getByText(/do not follow/)).toBeVisible();
});

test('a name that is taken is told at the field, and the group keeps its own', async () => {
	await field.fill('Administrators');
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText(/already exists/)).toBeVisible();
	await expect.element(field).toHaveFocus();
	await expect.element(heading('editors')).toBeVisible();
});

test('an unchanged name changes nothing', async () => {
	await press('Save changes');
	await expect.element(field).not.toBeInTheDocument();
	expect(names(workbench)).not.toContain('UpdateGroup');
});
