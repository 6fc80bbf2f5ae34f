import { expect, type Page } from '@playwright/test';
import { button, confirm, link, main, onPage, openConsole, turnTo } from './at-console';
import { keyboard, mouse } from './hands';
import { judge } from './judge';
import { long, longBy, test } from './test';

/* Roles and policies in the console: made, changed and deleted by mouse and by keyboard alone. */

const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).first();

/** As an administrator, at a page of the console. */
async function open(page: Page, hash: string, title: string) {
	await openConsole(page, 'user-in-mfa', hash);
	await onPage(page, title);
}

const editor = (page: Page) => page.getByRole('textbox', { name: /Tab indents once you write/ });

/** Writes over what stands in the JSON editor, and leaves it by keyboard. */
async function write(page: Page, text: string, by: 'mouse' | 'keyboard') {
	await expect(editor(page)).toBeVisible();
	if (by === 'mouse') await editor(page).click();
	else await reachEditor(page);
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(text);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
}

/** The focus of the page is on what holds the editor, the editor's own within. */
async function reachEditor(page: Page) {
	const isThere = () =>
		page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.role === 'textbox');
	for (let presses = 0; presses < 100; presses++) {
		if (await isThere()) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab never reaches the editor');
}

const trusting = (service: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }]
	});
const allowing = (action: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }]
	});

for (const by of ['mouse', 'keyboard'] as const) {
	const handsOf = (page: Page) => (by === 'mouse' ? mouse() : keyboard(page));

	test(`a role is created, edited and deleted by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = handsOf(page);
		await open(page, '#/roles', 'Roles');
		await hands.press(link(page, 'Create role'));
		await hands.tick(main(page).getByRole('radio', { name: /^AWS account/ }));
		await hands.press(button(page, 'Next'));
		await onPage(page, 'Add permissions');
		await hands.type(page.getByRole('searchbox', { name: 'Search policies' }), 'S3Read');
		await hands.toggle(page.getByRole('checkbox', { name: 'AmazonS3ReadOnlyAccess' }));
		await hands.press(button(page, 'Next'));
		await hands.type(field(page, 'Role name'), 'printer');
		await hands.press(button(page, 'Create role'));
		await onPage(page, 'printer');
		await expect(main(page)).toContainText('switchrole?roleName=printer');

		await hands.press(button(page, 'Edit'));
		await hands.type(field(page, 'Description'), 'Prints at night');
		await hands.press(button(page, 'Save changes'));
		await expect(main(page).getByText('Prints at night')).toBeVisible();

		await hands.press(link(page, 'Create inline policy'));
		await hands.type(field(page, 'Policy name'), 'own');
		await hands.press(button(page, 'JSON'));
		await write(page, allowing('s3:PutObject'), by);
		await hands.press(button(page, 'Create policy'));
		await expect(main(page).getByText('Customer inline')).toBeVisible();

		await turnTo(page, '#/roles/printer/edit-trust-policy', 'Edit trust policy');
		await write(page, trusting('lambda.amazonaws.com'), by);
		await hands.press(button(page, 'Update policy'));
		await expect(main(page).getByText('The AWS service lambda')).toBeVisible();

		await hands.press(button(page, 'Delete'));
		await confirm(page, hands, 'printer', 'Delete');
		await onPage(page, 'Roles');
		await expect(link(page, 'printer')).toHaveCount(0);
	});

	test(`a policy is created, edited and deleted by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = handsOf(page);
		await open(page, '#/policies', 'Policies');
		await hands.press(link(page, 'Create policy'));
		await onPage(page, 'Specify permissions');
		await hands.press(button(page, 'JSON'));
		await write(page, allowing('s3:GetObjekt'), by);
		await expect(main(page).getByText('INVALID_ACTION')).toBeVisible();
		await hands.press(button(page, 'Next'));
		await expect(page.getByText('1 error to be mended first.')).toBeVisible();
		await write(page, allowing('s3:GetObject'), by);
		await hands.press(button(page, 'Next'));
		await onPage(page, 'Review and create');
		await expect(main(page).getByRole('row', { name: /Amazon S3/ })).toContainText('Limited: Read');
		await hands.type(field(page, 'Policy name'), 'tiles');
		await hands.press(button(page, 'Create policy'));
		await onPage(page, 'tiles');

		await hands.press(link(page, 'Edit'));
		await write(page, allowing('s3:PutObject'), by);
		await hands.press(button(page, 'Next'));
		await hands.press(button(page, 'Save changes'));
		await onPage(page, 'tiles');
		await expect(main(page).getByRole('tab', { name: 'Policy versions 2' })).toBeVisible();

		await turnTo(page, '#/policies', 'Policies');
		await hands.toggle(page.getByRole('checkbox', { name: 'Choose tiles' }));
		await hands.press(button(page, 'Delete'));
		await confirm(page, hands, 'tiles', 'Delete');
		await expect(page.getByText('The policy tiles was deleted.')).toBeVisible();
		await expect(link(page, 'tiles')).toHaveCount(0);
	});
}

test.describe(
	'axe finds nothing, and nothing scrolls sideways at 360 pixels',
	{ tag: long },
	() => {
		test('where roles are', async ({ page }) => {
			test.slow();
			await open(page, '#/create-role', 'Select trusted entity');
			await judge(page, 'use cases');
			for (const kind of [/^AWS account/, /^Web identity/, /^SAML/, /^Custom/]) {
				await main(page).getByRole('radio', { name: kind }).check();
				await judge(page, String(kind));
			}
			await main(page)
				.getByRole('radio', { name: /^AWS account/ })
				.check();
			await button(page, 'Next').click();
			await judge(page, 'permissions of a role');
			await button(page, 'Next').click();
			await field(page, 'Role name').fill('printer');
			await button(page, 'Add new tag').click();
			await field(page, 'Key 1').fill('Team');
			await judge(page, 'the review of a role');
			await button(page, 'Create role').click();
			await onPage(page, 'printer');
			for (const tab of [
				'',
				'/trust-relationships',
				'/tags',
				'/last-accessed',
				'/revoke-sessions'
			]) {
				await turnTo(page, `#/roles/printer${tab}`, 'printer');
				await judge(page, `a role ${tab}`);
			}
			await button(page, 'Revoke active sessions').click();
			await button(page, 'Edit').click();
			await judge(page, 'a role that is edited');
			await turnTo(page, '#/roles', 'Roles');
			await judge(page, 'roles');
			await turnTo(page, '#/roles/printer/edit-trust-policy', 'Edit trust policy');
			await judge(page, 'a trust policy');
		});

		test('where policies are', async ({ page }) => {
			test.slow();
			await open(page, '#/create-policy', 'Specify permissions');
			await button(page, 'JSON').click();
			await write(page, allowing('s3:GetObjekt'), 'mouse');
			await expect(main(page).getByText('INVALID_ACTION')).toBeVisible();
			await judge(page, 'a policy with an error');
			await write(page, allowing('s3:Get*'), 'mouse');
			await button(page, 'Next').click();
			await expect(main(page).getByRole('row', { name: /Amazon S3/ })).toBeVisible();
			await judge(page, 'the review of a policy');
			await field(page, 'Policy name').fill('tiles');
			await button(page, 'Create policy').click();
			await onPage(page, 'tiles');
			for (const tab of ['Permissions', 'Entities attached', 'Tags', 'Policy versions']) {
				await main(page)
					.getByRole('tab', { name: new RegExp(`^${tab}`) })
					.click();
				await judge(page, `a policy: ${tab}`);
			}
			await turnTo(page, '#/policies', 'Policies');
			await judge(page, 'policies');
			await turnTo(page, '#/users/robin/inline-policy', 'Create inline policy');
			await judge(page, 'an inline policy');
			for (const [hash, title] of [
				['#/users', 'Users'],
				['#/groups', 'User groups'],
				['#/users/robin', 'robin'],
				['#/users/robin/tags', 'robin'],
				['#/groups/administrators', 'administrators']
			] as const) {
				await turnTo(page, hash, title);
				await judge(page, hash);
			}
		});
	}
);

test(
	'a name that is missing is asked for where it is typed, clear of the bar',
	{ tag: long },
	async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 600 });
		await open(page, '#/create-role', 'Select trusted entity');
		await button(page, 'Next').click();
		await onPage(page, 'Add permissions');
		await button(page, 'Next').click();
		await onPage(page, 'Name, review, and create');
		await button(page, 'Create role').click();
		await expect(main(page).getByRole('alert').first()).toHaveText('Role name is missing.');
		const named = field(page, 'Role name');
		await expect(named).toBeFocused();
		// What is seen in the middle of the field is the field, and nothing that lies over it.
		expect(
			await named.evaluate((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				return document.elementFromPoint(x + width / 2, y + height / 2) === element;
			})
		).toBe(true);
	}
);
