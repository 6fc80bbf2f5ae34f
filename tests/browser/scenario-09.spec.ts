import { expect } from '@playwright/test';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';
import { VirtualKey } from './virtual-key';

/*
 * A phone, a key, a fob: a token whose clock has run off, a lost phone whose password lies in its case,
 * and a security key, or at an address without a name an app in its place.
 */

const own = 'Kettle-Without-Steam-7';

class Administrator extends Player {
	async signInAsRobin() {
		await this.signIn('robin', 'slow-River-73');
		await this.onPage('IAM Dashboard');
	}

	async signInAsMira() {
		await this.signIn('mira', 'Relief-Shading-88');
		await this.onPage('Multi-factor authentication');
		await this.hands.type(this.field('MFA code'), await this.nextOfFob());
		await this.hands.press(this.button('Submit'));
	}

	async signInAsDana() {
		await this.signIn('dana', 'Nine-Geese-Crossing-3');
	}

	async toCredentialsOf(user: string) {
		await this.toSection('Users');
		await this.hands.press(this.link(user));
		await this.onPage(user);
		await this.hands.press(this.console.getByRole('tab', { name: /^Security credentials/ }));
	}

	/** What the fob shows next: nobody waits for it. */
	async nextOfFob(): Promise<string> {
		await this.turnToPane('Authenticator');
		const fob = this.page.getByRole('group').filter({ hasText: 'Hardware token' });
		const shown = fob.getByText(/^\d{3} \d{3}$/);
		if (!(await shown.isVisible())) await this.hands.press(fob.getByText('Hardware token'));
		const before = (await shown.textContent()) ?? '';
		await this.hands.press(fob.getByRole('button', { name: 'Skip to the token’s next code' }));
		await expect(shown).not.toHaveText(before);
		const code = (await shown.textContent()) ?? '';
		await this.turnToPane('Console');
		return code.replace(/\D/g, '');
	}

	async removeDeviceOfJun() {
		await this.hands.press(this.button('Remove jun'));
		await this.hands.type(this.field('To confirm, type jun'), 'jun');
		await this.hands.press(this.page.getByRole('dialog').getByRole('button', { name: 'Delete' }));
	}

	async resetPassword() {
		await this.hands.press(this.button('Reset password'));
		await this.hands.press(this.button('Reset password'));
		await expect(this.console.getByText('The console password, shown once')).toBeVisible();
	}

	async chooseKey() {
		await this.fromMenu('Security credentials');
		await this.hands.press(this.link('Assign MFA device').first());
		await this.hands.tick(this.console.getByRole('radio', { name: /^Passkey or security key/ }));
		await this.hands.press(this.button('Next'));
		await this.onPage('Set up device');
	}
}

/** Two who differ in what they have at hand. */
const players = [
	{ width: 1440, host: 'localhost', hasKey: true },
	{ width: 360, host: '127.0.0.1', hasKey: false }
];

for (const { width, host, hasKey } of players) {
	test.describe(`at ${host}`, () => {
		test.use({ baseURL: `http://${host}:${process.env.PORT ?? 4199}` });

		test(`scenario 09 is solved in full at ${width} pixels`, { tag: long }, async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height: 900 });
			if (hasKey) await VirtualKey.pluggedInto(page);
			const robin = new Administrator(page, mouse());
			await robin.begin('09-three-factors');

			await robin.signInAsMira();
			await robin.met('As Mira, you have entered the fob’s code, and were refused');
			await expect(robin.console.getByText(/The token’s clock has run off/)).toBeVisible();
			await robin.hands.press(robin.button('Cancel'));

			await robin.signInAsDana();
			await robin.onPage('IAM Dashboard');
			await robin.toCredentialsOf('jun');
			await robin.removeDeviceOfJun();
			await expect(page.getByRole('dialog').getByText(/dana is not authorized/)).toBeVisible();
			await robin.hands.press(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }));
			await robin.met('As Dana, you have tried to take Jun’s lost device away, and were refused');
			await robin.signOut();

			await robin.signInAsRobin();
			await robin.toCredentialsOf('mira');
			await robin.hands.press(robin.console.getByRole('button', { name: /^Resync GAHT/ }));
			await robin.hands.type(robin.field('MFA code 1'), await robin.nextOfFob());
			await robin.hands.type(robin.field('MFA code 2'), await robin.nextOfFob());
			await robin.hands.press(robin.button('Resynchronize'));
			await expect(robin.field('MFA code 1')).toBeHidden();

			await robin.toCredentialsOf('jun');
			await robin.resetPassword();
			await robin.removeDeviceOfJun();
			await robin.met('The lost phone opens nothing any more, and neither does the slip');
			await expect(robin.told.getByText(/It is an old one now/)).toBeVisible();
			const first = await robin.given('Password of jun');
			await robin.signOut();

			await robin.signInAsMira();
			await robin.met('Mira has signed in with the fob');
			await robin.signOut();

			await robin.signIn('jun', first);
			await robin.chooseOwnPassword(first, own);
			await robin.onPage('IAM Dashboard');
			await robin.assignMfa('jun-phone');
			await robin.signOut();
			await robin.signIn('jun', own);
			await robin.enterCode('jun-phone');
			await robin.met('Jun has signed in with the new phone');
			await robin.assignMfa('jun-drawer');
			await robin.met('Jun has a second device, for the next phone that is lost');
			await robin.signOut();

			await robin.signInAsDana();
			await robin.onPage('IAM Dashboard');
			await robin.chooseKey();
			if (hasKey) {
				await robin.hands.press(robin.button('Register the key'));
				await expect(robin.button('Remove dana-key')).toBeVisible();
			} else {
				await expect(robin.console.getByRole('note')).toContainText(
					'Or go back, and assign an authenticator app.'
				);
				await robin.assignMfa('dana-phone');
			}
			await robin.signOut();
			await robin.signInAsDana();
			if (hasKey) await robin.hands.press(robin.button('Use the security key'));
			else await robin.enterCode('dana-phone');
			await robin.met('Dana has signed in with a security key, or failing that with an app');

			await robin.finish('Everybody is in, and nobody else.');
			await robin.expectScore(100);
		});
	});
}
