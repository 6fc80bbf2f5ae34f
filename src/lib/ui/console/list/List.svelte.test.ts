import { iam } from '$lib/ui/wish';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { heading, marlowMaps, names, open, press, signInAsRoot } from '../console.fixture';

afterEach(() => history.replaceState(null, '', '#'));

const numbers = Array.from({ length: 250 }, (_, at) => at + 1);
const crowd = marlowMaps({
	groups: [{ name: 'everyone' }, ...numbers.slice(2).map((number) => ({ name: `team-${number}` }))],
	users: numbers.slice(1).map((number) => ({
		name: `user-${number}`,
		groups: ['everyone'],
		attached: ['ReadOnlyAccess']
	}))
});

async function asRootAt(hash: string, title: string) {
	const workbench = await open({ account: crowd });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	await expect.element(heading(title)).toBeVisible();
	return workbench;
}

const rows = () => page.getByRole('rowheader').elements().length;
const firstName = () => page.getByRole('rowheader').first();
const found = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible();
const column = (name: string) => page.getByRole('columnheader', { name });

describe('a list of 250', () => {
	test.each([
		['#/users', 'Users', '250 users · 1–50 shown'],
		['#/groups', 'User groups', '250 groups · 1–50 shown']
	])('at %s shows fifty at once, and all on its pages', async (hash, title, said) => {
		await asRootAt(hash, title);
		await found(said);
		expect(rows()).toBe(50);
		const seen = new Set<string>();
		for (let number = 1; number <= 5; number++) {
			await expect
				.element(page.getByRole('button', { name: `Page ${number}`, exact: true }))
				.toHaveAttribute('aria-current', 'page');
			for (const each of page.getByRole('rowheader').elements()) seen.add(each.textContent);
			if (number < 5) await page.getByRole('button', { name: 'Next page' }).click();
		}
		expect(seen.size).toBe(250);
		await expect
			.element(page.getByRole('button', { name: 'Next page' }))
			.toHaveAttribute('aria-disabled', 'true');
	});

	test('its members and whoever has a policy too', async () => {
		await asRootAt('#/groups/everyone', 'everyone');
		await expect
			.element(page.getByRole('heading', { name: 'Users in this group 249' }))
			.toBeVisible();
		await found('249 users · 1–50 shown');
		location.hash =
			'#/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FReadOnlyAccess/entities-attached';
		await expect
			.element(page.getByRole('heading', { name: 'Attached as a permissions policy 249' }))
			.toBeVisible();
	});

	test('is searched whole, from whatever page', async () => {
		await asRootAt('#/users', 'Users');
		await page.getByRole('button', { name: 'Page 5' }).click();
		await page.getByRole('searchbox', { name: 'Search users' }).fill('USER-24');
		await found('11 users');
		expect(rows()).toBe(11);
		await page.getByRole('searchbox', { name: 'Search users' }).fill('nobody');
		await press('Clear the search');
		await found('250 users · 1–50 shown');
	});

	test('is sorted by its headings, by mouse or keyboard, and says how', async () => {
		await asRootAt('#/users', 'Users');
		await expect.element(column('User name')).not.toHaveAttribute('aria-sort');
		const button = column('User name').getByRole('button');
		await button.click();
		await expect.element(column('User name')).toHaveAttribute('aria-sort', 'ascending');
		await expect.element(firstName()).toHaveTextContent('user-2');
		await userEvent.keyboard('{Enter}');
		await expect.element(column('User name')).toHaveAttribute('aria-sort', 'descending');
		await expect.element(firstName()).toHaveTextContent('wanda');
		await expect.element(button).toHaveFocus();

		await column('Password age').getByRole('button').click();
		await expect.element(column('User name')).not.toHaveAttribute('aria-sort');
		await expect.element(firstName()).toHaveTextContent('wanda'); // nobody else has one
	});

	test('what is read of its rows is read of those in sight', async () => {
		const workbench = await asRootAt('#/users', 'Users');
		const profiles = () => names(workbench).filter((name) => name === 'GetLoginProfile').length;
		await expect.poll(profiles).toBe(50);
		await page.getByRole('button', { name: 'Next page' }).click();
		await expect.poll(profiles).toBe(100);
		await page.getByRole('button', { name: 'Previous page' }).click();
		await found('250 users · 1–50 shown');
		expect(profiles()).toBe(100);
	});

	test('the pages follow when rows go: the last one is left with its last row', async () => {
		const workbench = await asRootAt('#/users', 'Users');
		await workbench.act(iam('CreateUser', { UserName: 'zoe' }));
		await page.getByRole('button', { name: 'Page 6' }).click();
		await found('251 users · 251–251 shown');
		await page.getByRole('checkbox', { name: 'Choose zoe' }).click();
		await press('Delete');
		await page.getByLabelText('To confirm, type zoe').fill('zoe');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await found('250 users · 201–250 shown');
	});

	test('a group of 249 can be deleted, with what it takes', async () => {
		const workbench = await asRootAt('#/groups/everyone', 'everyone');
		await press('Delete');
		await page.getByLabelText('To confirm, type everyone').fill('everyone');
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		await expect.element(heading('User groups')).toBeVisible();
		expect(names(workbench).filter((name) => name === 'RemoveUserFromGroup')).toHaveLength(249);
		await found('249 groups · 1–50 shown');
	});

	test('of choices can be searched', async () => {
		await asRootAt('#/create-group', 'Create user group');
		await page.getByRole('searchbox', { name: 'Search users' }).fill('user-250');
		await page.getByRole('checkbox', { name: 'user-250' }).click();
		await found('1 of 250, 1 chosen');
	});
});

test('250 events are all there, the newest first', async () => {
	const workbench = await open({ account: crowd });
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	const tag = (number: number) =>
		iam('TagUser', { UserName: 'user-2', Tags: [{ Key: 'number', Value: `${number}` }] });
	await workbench.act(...numbers.map(tag));
	location.hash = '#/events';
	await expect.element(heading('Event history')).toBeVisible();
	// The sign-in is an event as well; looking is hidden at first.
	await expect.element(page.getByText(/^251 events of \d+ · 1–50 shown$/)).toBeVisible();
	await expect.element(column('Event time')).toHaveAttribute('aria-sort', 'descending');
	await page.getByRole('button', { name: 'Page 6' }).click();
	await expect.element(firstName()).toHaveTextContent('ConsoleLogin');
});

test('what fits on a page has neither pager nor, in a part of a page, a search', async () => {
	await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/users';
	await found('1 user');
	await expect.element(page.getByRole('button', { name: 'Next page' })).not.toBeInTheDocument();
	location.hash = '#/users/wanda/groups';
	await expect.element(heading('wanda')).toBeVisible();
	await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});
