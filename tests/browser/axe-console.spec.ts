import { expect, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { ScriptCall, ScriptStep } from '../../src/lib/scenario/format';
import { main, openConsole, turnTo } from './at-console';
import { judge } from './judge';
import { long, test } from './test';

/* The console's places, dialogs and menus at a few points of an attempt. */

const { scenario } = readFolder('scenarios', '01-lock-down-root');

const call = (
	as: 'root' | 'nobody',
	service: ScriptCall['call']['service'],
	operation: string,
	parameters: ScriptCall['with'] = {}
): ScriptStep => ({
	id: operation,
	as: as === 'root' ? { kind: as, accessKey: false } : { kind: as },
	call: { service, operation },
	with: parameters
});

const password = { password: 'quiet-Canal-58' };
const dana = { as: 'user', account: scenario.account.id, userName: 'dana', password };
const makeDana = (mustChange: boolean) => [
	call('root', 'iam', 'CreateUser', { UserName: 'dana' }),
	call('root', 'iam', 'CreateLoginProfile', {
		UserName: 'dana',
		Password: password,
		PasswordResetRequired: mustChange
	}),
	call('root', 'signin', 'ConsoleLogout'),
	call('nobody', 'signin', 'ConsoleLogin', dana)
];

async function judgePlaces(page: Page, places: readonly (readonly [string, string])[]) {
	for (const [place, title] of places) {
		await turnTo(page, place, title);
		await judge(page, place);
	}
}

const press = (page: Page, name: string | RegExp) =>
	main(page).getByRole('button', { name }).first().click();
const type = (page: Page, label: string, text: string) =>
	page.getByRole('textbox', { name: label, exact: true }).fill(text);

test('axe finds nothing on the way in', { tag: long }, async ({ page }) => {
	await openConsole(page, 'root-out');
	await judge(page, 'sign-in');
	await type(page, 'Root user email address', scenario.account.root.email);
	await type(page, 'Password', 'wrong');
	await press(page, 'Sign in');
	await expect(page.getByRole('alert')).toBeVisible();
	await judge(page, 'a wrong password');
	await type(page, 'Password', scenario.account.root.password);
	await press(page, 'Sign in');
	await type(page, 'MFA code', '000000');
	await press(page, 'Submit');
	await expect(page.getByRole('alert')).toBeVisible();
	await judge(page, 'a wrong code');
	await press(page, 'Troubleshoot MFA');
	await judge(page, 'resynchronising');
});

test('axe finds nothing where root works without MFA', { tag: long }, async ({ page }) => {
	await openConsole(page, 'summary');
	await judgePlaces(page, [
		['#/', 'IAM Dashboard'],
		['#/users', 'Users'],
		['#/create-user', 'Specify user details'],
		['#/create-group', 'Create user group'],
		['#/policies/arn%3Aaws%3Aiam%3A%3Aaws%3Apolicy%2FPowerUserAccess', 'PowerUserAccess']
	]);
});

test('axe finds nothing where root sets up a device and a key', { tag: long }, async ({ page }) => {
	await openConsole(page, 'summary');
	await judgePlaces(page, [['#/security-credentials/mfa', 'Select MFA device']]);
	await press(page, 'Next');
	await type(page, 'MFA code 1', '000000');
	await type(page, 'MFA code 2', '000001');
	await press(page, 'Add MFA');
	await expect(page.getByRole('alert')).toBeVisible();
	await judge(page, 'wrong codes at enrolment');
	await turnTo(page, '#/security-credentials', 'My security credentials');
	await press(page, 'Create access key');
	await press(page, 'Create it all the same');
	await expect(page.getByText('The secret access key, shown once')).toBeVisible();
	await judge(page, 'a new access key');
});

test('axe finds nothing where a key or a token is set up', { tag: long }, async ({ page }) => {
	await openConsole(page, 'summary');
	await turnTo(page, '#/security-credentials/mfa', 'Select MFA device');
	await main(page).getByRole('radio', { name: 'Passkey or security key' }).check();
	await press(page, 'Next');
	await judge(page, 'a security key, at an address that has no name');
	await press(page, 'Previous');
	await main(page).getByRole('radio', { name: 'Hardware TOTP token' }).check();
	await judge(page, 'the kinds of MFA device');
	await press(page, 'Next');
	await type(page, 'Serial number', 'YK-5C-NFC-01');
	await type(page, 'MFA code 1', '000000');
	await type(page, 'MFA code 2', '000001');
	await press(page, 'Add MFA');
	await expect(page.getByRole('alert')).toBeVisible();
	await judge(page, 'a token that AWS does not know');
});

test('axe finds nothing where something is opened', { tag: long }, async ({ page }) => {
	await openConsole(page, 'user-group');
	await turnTo(page, '#/events', 'Event history');
	await press(page, 'AddUserToGroup');
	await judge(page, 'an event record');
	await turnTo(page, '#/users', 'Users');
	await main(page).getByRole('checkbox', { name: 'Choose robin' }).check();
	await press(page, 'Delete');
	await expect(page.getByRole('dialog')).toBeVisible();
	await judge(page, 'a dialog');
	await page.keyboard.press('Escape');
	await press(page, 'Root user');
	await expect(page.getByRole('menu')).toBeVisible();
	await judge(page, 'the account menu');
});

test('axe finds nothing where nothing is allowed', { tag: long }, async ({ page }) => {
	await openConsole(page, 'user-group', '', makeDana(false));
	await judgePlaces(page, [
		['#/users', 'Users'],
		['#/create-group', 'Create user group'],
		['#/security-credentials', 'My security credentials'],
		['#/nowhere', 'Page not found']
	]);
});

test('axe finds nothing where a new password must be set', { tag: long }, async ({ page }) => {
	await openConsole(page, 'user-group', '', makeDana(true));
	await judge(page, 'a forced new password');
});

test('axe finds nothing where a group is made on the way', { tag: long }, async ({ page }) => {
	await openConsole(page, 'user-in-mfa');
	await turnTo(page, '#/create-user', 'Specify user details');
	await press(page, 'Next');
	await expect(page.getByText('User name is missing.')).toBeVisible();
	await judge(page, 'a field that says what is missing');
	await type(page, 'User name', 'ines');
	await press(page, 'Next');
	await press(page, 'Create group');
	await type(page, 'User group name', 'administrators');
	await page.getByRole('dialog').getByRole('button', { name: 'Create user group' }).click();
	await expect(page.getByRole('alert')).toContainText('already exists');
	await judge(page, 'a group that could not be made');
});
