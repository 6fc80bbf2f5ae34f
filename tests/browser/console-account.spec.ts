import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { button, confirm, link, main, onPage, openConsole, turnTo } from './at-console';
import { keyboard, mouse } from './hands';
import { judge } from './judge';
import { long, longBy, test } from './test';

/* What is of the account as a whole: password policy, identity providers, reports, guard rails. */

const field = (page: Page, name: string) =>
	page.getByRole('textbox', { name, exact: true }).first();
const radio = (page: Page, name: RegExp) => main(page).getByRole('radio', { name });

/** As an administrator, at a page of the console. */
async function open(page: Page, hash: string, title: string) {
	await openConsole(page, 'user-in-mfa', hash);
	await onPage(page, title);
}

const issuer = 'token.actions.githubusercontent.com';

for (const by of ['mouse', 'keyboard'] as const) {
	const handsOf = (page: Page) => (by === 'mouse' ? mouse() : keyboard(page));

	test(`a password policy is set and reset by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = handsOf(page);
		await open(page, '#/account-settings', 'Account settings');
		await hands.press(button(page, 'Edit password policy'));
		await hands.tick(radio(page, /^Custom/));
		await hands.type(field(page, 'Password minimum length'), '14');
		await hands.toggle(main(page).getByRole('checkbox', { name: /^Turn on password exp/ }));
		await hands.type(field(page, 'Expire passwords after so many days'), '90');
		await hands.press(button(page, 'Save changes'));
		await expect(page.getByRole('dialog')).toContainText('90 days old or older');
		await hands.press(page.getByRole('button', { name: 'Set custom' }));
		await expect(main(page).getByText('Passwords expire after 90 days')).toBeVisible();

		await hands.press(button(page, 'Edit password policy'));
		if (by === 'mouse') await radio(page, /^IAM default/).check();
		else {
			await expect(radio(page, /^Custom/)).toBeFocused();
			await page.keyboard.press('ArrowUp');
		}
		await hands.press(button(page, 'Save changes'));
		await hands.press(page.getByRole('button', { name: 'Set default' }));
		await expect(main(page).getByText('Passwords never expire')).toBeVisible();
	});

	test(
		`an identity provider is added, changed and deleted by ${by}`,
		longBy(by),
		async ({ page }) => {
			test.slow();
			const hands = handsOf(page);
			await open(page, '#/identity-providers', 'Identity providers');
			await hands.press(link(page, 'Add provider'));
			await onPage(page, 'Add an identity provider');
			await hands.tick(radio(page, /^OpenID Connect/));
			await hands.type(field(page, 'Provider URL'), `https://${issuer}`);
			await hands.type(field(page, 'Audience'), 'sts.amazonaws.com');
			await hands.press(button(page, 'Add provider'));
			await onPage(page, issuer);

			await hands.press(button(page, 'Add audience'));
			await hands.type(field(page, 'Audience'), 'tiles');
			await hands.press(button(page, 'Add audience'));
			await hands.press(button(page, 'Remove tiles'));
			await confirm(page, hands, 'remove', 'Remove');
			await expect(page.getByText('The audience tiles was removed.')).toBeVisible();

			await hands.press(button(page, 'Delete'));
			await confirm(page, hands, 'delete', 'Delete');
			await onPage(page, 'Identity providers');
			await expect(main(page).getByText('No identity providers yet')).toBeVisible();
		}
	);
}

test('the file that is downloaded is the report that AWS makes', async ({ page }) => {
	await open(page, '#/credential-report', 'Credential report');
	const downloading = page.waitForEvent('download');
	await button(page, 'Download credentials report').click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^status_reports_\d{4}-\d{2}-\d{2}\.csv$/);
	const [header, root] = (await readFile(await download.path(), 'utf8')).split('\n');
	expect(header).toMatch(/^user,arn,user_creation_time,password_enabled,.*,cert_2_last_rotated$/);
	expect(root).toMatch(/^<root_account>,arn:aws:iam::\d{12}:root,/);
	await expect(main(page).getByRole('row').nth(1)).toContainText('<root_account>');
});

test.describe(
	'axe finds nothing, and nothing scrolls sideways at 360 pixels',
	{ tag: long },
	() => {
		test('where the account is set up', async ({ page }) => {
			test.slow();
			await open(page, '#/account-settings', 'Account settings');
			await judge(page, 'account settings');
			await button(page, 'Edit password policy').click();
			await radio(page, /^Custom/).check();
			await main(page)
				.getByRole('checkbox', { name: /^Turn on password exp/ })
				.check();
			await main(page)
				.getByRole('checkbox', { name: /^Prevent/ })
				.check();
			await judge(page, 'a password policy that is edited');
			await button(page, 'Save changes').click();
			await judge(page, 'a password policy that is confirmed');
			await page.getByRole('button', { name: 'Set custom' }).click();
			await judge(page, 'a password policy');
			await turnTo(page, '#/users/robin/security-credentials', 'robin');
			await judge(page, 'a password that expires');
			await turnTo(page, '#/', 'IAM Dashboard');
			await judge(page, 'the dashboard');
		});

		test('where the account is audited', async ({ page }) => {
			test.slow();
			await open(page, '#/credential-report', 'Credential report');
			await button(page, 'Download credentials report').click();
			await expect(main(page).getByRole('row').nth(1)).toBeVisible();
			await judge(page, 'a credential report');
			await turnTo(page, '#/service-control-policies', 'Service control policies');
			await judge(page, 'an account in no organization');
		});

		test('where SAML providers are', async ({ page }) => {
			test.slow();
			await open(page, '#/create-identity-provider', 'Add an identity provider');
			await button(page, 'Fill in a made-up example').click();
			await field(page, 'Provider name').fill('Directory');
			await judge(page, 'a SAML provider that is added');
			await button(page, 'Add provider').click();
			await onPage(page, 'Directory');
			await judge(page, 'a SAML provider');
			await button(page, 'Replace metadata').click();
			await judge(page, 'metadata that is replaced');
		});

		test('where OpenID Connect providers are', async ({ page }) => {
			test.slow();
			await open(page, '#/create-identity-provider', 'Add an identity provider');
			await radio(page, /^OpenID Connect/).check();
			await field(page, 'Provider URL').fill(`https://${issuer}`);
			await field(page, 'Audience').fill('sts.amazonaws.com');
			await judge(page, 'an OpenID Connect provider that is added');
			await button(page, 'Add provider').click();
			await onPage(page, issuer);
			await judge(page, 'audiences');
			for (const tab of ['Endpoint verification', 'Tags']) {
				await main(page)
					.getByRole('tab', { name: new RegExp(`^${tab}`) })
					.click();
				await judge(page, tab);
			}
			await turnTo(page, '#/identity-providers', 'Identity providers');
			await judge(page, 'identity providers');
		});
	}
);
