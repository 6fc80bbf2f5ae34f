import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { ScriptCall, ScriptStep } from '../../src/lib/scenario/format';
import { button, main, onPage, openConsole, turnTo } from './at-console';
import { keyboard, mouse } from './hands';
import { judge } from './judge';
import { long, longBy, test } from './test';

/* What is done with lists, beside finding things in them, and whose permissions one works with. */

const field = (page: Page, name: string) =>
	page.getByRole('textbox', { name, exact: true }).first();
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const column = (page: Page, name: string) => page.getByRole('columnheader', { name });
const dialog = (page: Page) => page.getByRole('dialog');

const made = (operation: string, parameters: ScriptCall['with']): ScriptStep => ({
	id: operation,
	as: { kind: 'user', name: 'robin', accessKey: false },
	call: { service: 'iam', operation },
	with: parameters
});
const trusting = (account: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Allow',
				Principal: { AWS: `arn:aws:iam::${account}:root` },
				Action: 'sts:AssumeRole'
			}
		]
	});
const own = '111122223333';
const steps: readonly ScriptStep[] = [
	made('CreateUser', { UserName: 'jun' }),
	made('CreateUser', { UserName: 'mira' }),
	made('CreateGroup', { GroupName: 'night' }),
	made('CreateRole', { RoleName: 'Editor', AssumeRolePolicyDocument: trusting(own) }),
	made('CreateRole', { RoleName: 'Vault', AssumeRolePolicyDocument: trusting('444455556666') })
];

/** As robin, an administrator, at a page of the console. */
async function open(page: Page, hash: string, title: string) {
	await openConsole(page, 'user-in-mfa', hash, steps);
	await onPage(page, title);
}

for (const by of ['mouse', 'keyboard'] as const) {
	const handsOf = (page: Page) => (by === 'mouse' ? mouse() : keyboard(page));

	test(`how a list is preferred is kept, set by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = handsOf(page);
		await open(page, '#/users', 'Users');
		await expect(column(page, 'Groups')).toBeVisible();
		await hands.press(button(page, 'Preferences'));
		await hands.toggle(dialog(page).getByRole('checkbox', { name: 'Groups' }));
		await hands.press(dialog(page).getByRole('button', { name: 'Confirm' }));
		await expect(column(page, 'Groups')).toBeHidden();
		await page.reload();
		await onPage(page, 'Users');
		await expect(column(page, 'MFA')).toBeVisible();
		await expect(column(page, 'Groups')).toBeHidden();
	});

	test(
		`users are put into groups together, and a group is renamed, by ${by}`,
		longBy(by),
		async ({ page }) => {
			test.slow();
			const hands = handsOf(page);
			await open(page, '#/users', 'Users');
			await hands.toggle(box(page, 'Choose jun'));
			await hands.toggle(box(page, 'Choose mira'));
			await hands.press(button(page, 'Add users to groups'));
			await hands.toggle(box(page, 'night'));
			await hands.press(dialog(page).getByRole('button', { name: 'Add to groups' }));
			await expect(page.getByText('Added 2 users to night.')).toBeVisible();

			await turnTo(page, '#/groups/night', 'night');
			await expect(main(page).getByRole('link', { name: 'mira' })).toBeVisible();
			await hands.press(button(page, 'Edit'));
			await expect(field(page, 'User group name')).toBeFocused();
			await hands.type(field(page, 'User group name'), 'watch');
			await hands.press(button(page, 'Save changes'));
			await onPage(page, 'watch');
			await expect(main(page).getByRole('link', { name: 'mira' })).toBeVisible();
		}
	);

	test(
		`a policy is attached and detached where policies are listed, by ${by}`,
		longBy(by),
		async ({ page }) => {
			test.slow();
			const hands = handsOf(page);
			await open(page, '#/policies', 'Policies');
			for (const [deed, told] of [
				['Attach', 'Attached ReadOnlyAccess to jun (user).'],
				['Detach', 'Detached ReadOnlyAccess from jun (user).']
			] as const) {
				await hands.type(page.getByRole('searchbox', { name: 'Search policies' }), 'readonlyacc');
				await hands.toggle(box(page, 'Choose ReadOnlyAccess'));
				await hands.choose(button(page, 'Actions'), item(page, deed));
				await hands.toggle(box(page, 'jun (user)'));
				await hands.press(dialog(page).getByRole('button', { name: `${deed} policy` }));
				await expect(page.getByText(told)).toBeVisible();
				await expect(dialog(page)).toBeHidden();
			}
		}
	);

	test(`a role is switched to, and back, and again, by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = handsOf(page);
		await open(page, '#/', 'IAM Dashboard');
		await hands.choose(button(page, 'robin'), item(page, 'Switch role'));
		await onPage(page, 'Switch Role');
		await hands.type(field(page, 'Account ID'), own);
		await hands.type(field(page, 'IAM role name'), 'Vault');
		await hands.press(button(page, 'Switch Role'));
		await expect(main(page).getByRole('alert')).toContainText('Invalid information');

		await hands.type(field(page, 'IAM role name'), 'Editor');
		await hands.press(button(page, 'Switch Role'));
		await onPage(page, 'IAM Dashboard');
		const worn = `Editor @ ${own}`;
		await expect(
			main(page)
				.getByText(/is not authorized to perform/)
				.first()
		).toBeVisible();
		await hands.choose(button(page, worn), item(page, 'Switch back'));
		await expect(button(page, 'robin')).toBeVisible();

		await hands.choose(button(page, 'robin'), item(page, worn));
		await expect(button(page, worn)).toBeVisible();
	});
}

test('a list that is saved can be read again, line by line', async ({ page }) => {
	await open(page, '#/users', 'Users');
	const downloading = page.waitForEvent('download');
	await button(page, 'Download users as CSV').click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('users.csv');
	const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
	const [heading = [], ...users] = lines
		.filter((line) => line !== '')
		.map((line) => line.split(','));
	expect(heading.slice(0, 2)).toEqual(['User name', 'Groups']);
	expect(users.map(([name, groups]) => [name, groups])).toEqual([
		['jun', ''],
		['mira', ''],
		['robin', 'administrators']
	]);
	for (const user of users) expect(user.length).toBe(heading.length);
});

test.describe(
	'axe finds nothing, and nothing scrolls sideways at 360 pixels',
	{ tag: long },
	() => {
		test('where lists are worked with, and while a role is worn', async ({ page }) => {
			test.slow();
			await open(page, '#/users', 'Users');
			await box(page, 'Choose jun').check();
			await judge(page, 'a user who is ticked');
			await button(page, 'Preferences').click();
			await judge(page, 'preferences');
			await page.keyboard.press('Escape');
			await button(page, 'Add users to groups').click();
			await judge(page, 'groups to be added to');
			await page.keyboard.press('Escape');
			await turnTo(page, `#/switch-role/${own}/Vault`, 'Switch Role');
			await button(page, 'Switch Role').click();
			await expect(main(page).getByRole('alert')).toBeVisible();
			await judge(page, 'a role that is refused');
			await field(page, 'IAM role name').fill('Editor');
			await page.getByLabel('Display color').selectOption('Red');
			await button(page, 'Switch Role').click();
			await button(page, `Editor @ ${own}`).click();
			await expect(page.getByRole('menu')).toBeVisible();
			await judge(page, 'the account menu as a role');
		});
	}
);
