import { iam } from '$lib/ui/wish';
import { lookUp } from '$lib/account/base/table';
import { tick } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

const manyUsers = Array.from({ length: 501 }, (_, at) => ({ name: `user-${at}` }));

async function asRootAt(hash: string, title: string, account = crowd) {
	const workbench = await open({ account });
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

test('of more than five hundred, what is read row by row sorts only what a search leaves', async () => {
	await asRootAt('#/users', 'Users', marlowMaps({ users: manyUsers }));
	await found('502 users · 1–50 shown');
	const sorts = (name: string) => column(name).getByRole('button', { name });
	await expect.element(sorts('User name')).toBeVisible();
	await expect.element(sorts('Groups')).not.toBeInTheDocument();
	await page.getByRole('searchbox', { name: 'Search users' }).fill('user-44');
	await found('11 users');
	await sorts('Groups').click();
	await expect.element(column('Groups')).toHaveAttribute('aria-sort', 'ascending');
	await page.getByRole('searchbox', { name: 'Search users' }).fill('');
	await found('502 users · 1–50 shown');
	expect(document.querySelector('.listed [aria-sort]')).toBeNull();
});

test('of a long list a screenful is there at once, and the rest with the next frames', async () => {
	const frames: FrameRequestCallback[] = [];
	vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
	await asRootAt('#/users', 'Users', marlowMaps({ users: manyUsers }));
	await expect.poll(rows).toBe(12);
	for (let frame = frames.shift(); frame; frame = frames.shift()) {
		frame(0);
		await tick();
	}
	expect(rows()).toBe(50);
	vi.restoreAllMocks();
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

describe('preferences of a list', () => {
	afterEach(() => localStorage.removeItem('list/Users'));

	const preferences = () => page.getByRole('button', { name: 'Preferences' });
	const shownColumn = (name: string) => page.getByRole('checkbox', { name, exact: true });

	test('set how many rows are on a page and which columns are shown, and are kept', async () => {
		const workbench = await asRootAt('#/users', 'Users');
		await preferences().click();
		await page.getByRole('radio', { name: '10 rows' }).click();
		await shownColumn('MFA').click();
		await press('Confirm');
		await found('250 users · 1–10 shown');
		await expect.element(column('MFA')).not.toBeInTheDocument();
		await expect.element(column('Groups')).toBeVisible();
		expect(page.getByRole('row').nth(1).getByRole('cell').elements().length).toBe(5);

		location.hash = '#/groups';
		await expect.element(heading('User groups')).toBeVisible();
		await found('250 groups · 1–50 shown');
		location.hash = '#/users';
		await found('250 users · 1–10 shown');
		expect(workbench.steps.map(({ call }) => call.operation)).not.toContain('UpdateUser');
	});

	test('are as they were at first after a reset', async () => {
		localStorage.setItem('list/Users', JSON.stringify({ rows: 10, hidden: ['Groups'] }));
		await asRootAt('#/users', 'Users');
		await found('250 users · 1–10 shown');
		await preferences().click();
		await press('Reset');
		await press('Confirm');
		await found('250 users · 1–50 shown');
		await expect.element(column('Groups')).toBeVisible();
		expect(localStorage.getItem('list/Users')).toBeNull();
	});

	test('that were not confirmed are forgotten', async () => {
		await asRootAt('#/users', 'Users');
		await preferences().click();
		await page.getByRole('radio', { name: '100 rows' }).click();
		await press('Cancel');
		await preferences().click();
		await expect.element(page.getByRole('radio', { name: '50 rows' })).toBeChecked();
	});

	test.each(['{"rows":7}', 'no JSON', '[]', '{"rows":10,"hidden":"all"}'])(
		'are the usual ones where %s is kept',
		async (kept) => {
			localStorage.setItem('list/Users', kept);
			await asRootAt('#/users', 'Users');
			await found('250 users · 1–50 shown');
		}
	);

	test('hold while one is there, where the browser keeps nothing', async () => {
		const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await asRootAt('#/users', 'Users');
		await preferences().click();
		await page.getByRole('radio', { name: '25 rows' }).click();
		await press('Confirm');
		await found('250 users · 1–25 shown');
		full.mockRestore();
	});
});

describe('a list as a file', () => {
	/** What the browser is handed, with its name. */
	async function saved(save: () => Promise<void>) {
		let blob: Blob | undefined;
		let name = '';
		const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
			blob = given instanceof Blob ? given : undefined;
			return '#/users';
		});
		const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
			this: HTMLAnchorElement
		) {
			name = this.download;
		});
		await save();
		url.mockRestore();
		click.mockRestore();
		return { name, lines: (await blob?.text())?.split('\r\n') ?? [] };
	}

	test('has all pages of what the search finds, with the columns that are shown', async () => {
		localStorage.setItem(
			'list/Users',
			JSON.stringify({ rows: 10, hidden: ['MFA', 'Access keys'] })
		);
		await asRootAt('#/users', 'Users');
		await page.getByRole('searchbox', { name: 'Search users' }).fill('user-1');
		await found('110 users · 1–10 shown');
		const { name, lines } = await saved(() => press('Download users as CSV'));
		localStorage.removeItem('list/Users');
		expect(name).toBe('users.csv');
		expect(lines[0]).toBe('User name,Groups,Last activity,Password age');
		expect(lines[1]).toBe('user-10,everyone,,');
		expect(lines.length).toBe(112); // its heading, and nothing after the last line's end
	});

	test('of more than five hundred has none of what is read row by row', async () => {
		const workbench = await asRootAt('#/users', 'Users', marlowMaps({ users: manyUsers }));
		await expect.poll(() => names(workbench)).toContain('ListGroupsForUser');
		const before = workbench.steps.length;
		const { lines } = await saved(() => press('Download users as CSV'));
		expect(lines[0]).toBe('User name');
		expect(lines.length).toBe(504);
		expect(workbench.steps.length).toBe(before);
	});

	test('is named after what it lists', async () => {
		await asRootAt('#/groups', 'User groups');
		const { name, lines } = await saved(() => press('Download user groups as CSV'));
		expect(name).toBe('user-groups.csv');
		expect(lines[0]).toBe('Group name,Users,Permissions,Created');
	});
});

test('users who are ticked are put into groups together, and one undo takes them out', async () => {
	const workbench = await asRootAt('#/users', 'Users');
	const add = page.getByRole('button', { name: 'Add users to groups' });
	await expect.element(add).toBeDisabled();
	await page.getByRole('searchbox', { name: 'Search users' }).fill('user-2');
	for (const name of ['user-2', 'user-20']) {
		await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).click();
	}
	await add.click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('searchbox').fill('team-25');
	await dialog.getByRole('checkbox', { name: 'team-25', exact: true }).click();
	await dialog.getByRole('button', { name: 'Add to groups' }).click();
	const groupsOf = (name: string) => lookUp(workbench.account.iam.users, name)?.groups;
	await expect.poll(() => groupsOf('user-20')).toContain('team-25');
	await workbench.undo();
	expect(groupsOf('user-2')).toEqual(['everyone']);
});
