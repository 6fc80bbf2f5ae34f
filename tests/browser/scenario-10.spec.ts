import { expect } from '@playwright/test';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/*
 * No MFA, no work: a first sign-in that is refused, a Deny that is mended, and two people with a device of
 * their own, with codes from the authenticator beside the console. The page's clock is moved on.
 */

const own = 'quiet-Summit-88';
const mended = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Deny',
			NotAction: [
				'iam:ChangePassword',
				'iam:GetAccountPasswordPolicy',
				'iam:CreateVirtualMFADevice',
				'iam:EnableMFADevice',
				'iam:ListMFADevices'
			],
			Resource: '*',
			Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }
		}
	]
});

class Administrator extends Player {
	async signInAsRobin() {
		await this.signIn('robin', 'slow-River-73');
		await this.onPage('IAM Dashboard');
	}
}

test('scenario 10 is solved in full', { tag: long }, async ({ page }) => {
	test.slow();
	await page.setViewportSize({ width: 1440, height: 900 });
	const robin = new Administrator(page, mouse());
	await robin.begin('10-mfa-or-nothing');
	await robin.signInAsRobin();
	const first = await robin.makeUser('noor');
	await robin.signOut();

	await robin.signIn('noor', first);
	await robin.chooseOwnPassword(first, own);
	await robin.met('As Noor, you have tried to choose a password, and were refused');
	await expect(robin.console.getByText(/with an explicit deny/).first()).toBeVisible();
	await robin.hands.press(robin.button('Sign out'));
	await robin.onPage('Sign in');

	await robin.signInAsRobin();
	await robin.toSection('Policies');
	await robin.hands.press(robin.link('MfaOrNothing'));
	await robin.onPage('MfaOrNothing');
	await robin.hands.press(robin.link('Edit'));
	await robin.onPage('Modify permissions');
	await robin.page.getByRole('textbox', { name: /Tab indents/ }).fill(mended);
	await robin.hands.press(robin.button('Next'));
	await robin.hands.press(robin.button('Save changes'));
	await robin.met('Priya’s access key alone does nothing any more');

	await robin.toSection('User groups');
	await robin.hands.press(robin.link('administrators'));
	await robin.onPage('administrators');
	await robin.hands.press(robin.console.getByRole('tab', { name: /^Permissions/ }));
	await robin.hands.press(robin.button('Attach policies'));
	await robin.hands.tick(robin.console.getByRole('checkbox', { name: 'MfaOrNothing' }));
	await robin.hands.press(robin.button('Attach policies').last());
	await robin.assignMfa('robin-phone');
	await robin.signOut();
	await robin.signIn('robin', 'slow-River-73');
	await robin.enterCode('robin-phone');
	await robin.met('Administrators can do nothing without MFA either');
	await robin.signOut();

	await robin.signIn('noor', first);
	await robin.chooseOwnPassword(first, own);
	await robin.onPage('IAM Dashboard');
	await robin.assignMfa('noor-phone');
	await robin.signOut();
	await robin.signIn('noor', own);
	await robin.enterCode('noor-phone');
	await robin.met('Noor has signed in with MFA');
	await robin.toService('S3', 'Buckets');
	await expect(robin.link('marlow-sheets')).toBeVisible();
	await robin.finish('No MFA, no work.');
	await robin.expectScore(100);
});
