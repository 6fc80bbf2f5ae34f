import { expect } from '@playwright/test';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* The password policy: set in one form, tried with an old password and a new one, and lived by. */

const short = 'Harbour-9';

class Administrator extends Player {
	async signInAsRobin() {
		await this.signIn('robin', 'slow-River-73');
		await this.onPage('IAM Dashboard');
	}

	async setRules() {
		await this.toSection('Account settings');
		await this.hands.press(this.button('Edit password policy'));
		await this.hands.tick(this.console.getByRole('radio', { name: /^Custom/ }));
		await this.hands.type(this.field('Password minimum length'), '14');
		await this.hands.tick(this.box('Turn on password expiration'));
		await this.hands.type(this.field('Expire passwords after so many days'), '180');
		await this.hands.tick(this.box('Prevent password reuse'));
		await this.hands.type(this.field('Remember so many passwords'), '5');
		await this.hands.press(this.button('Save changes'));
		const dialog = this.page.getByRole('dialog');
		await this.hands.press(dialog.getByRole('button', { name: 'Set custom' }));
	}

	/** One’s own, in the middle of a session. */
	async changePassword(old: string, own: string) {
		await this.fromMenu('Security credentials');
		await this.hands.press(this.button('Update console password'));
		await this.retype(old, own);
	}

	async retype(old: string, own: string) {
		await this.hands.type(this.field('Old password'), old);
		await this.hands.type(this.field('New password'), own);
		await this.hands.type(this.field('Retype new password'), own);
		await this.hands.press(this.button('Change password'));
	}

	box(label: string) {
		return this.console.getByRole('checkbox', { name: label });
	}
}

for (const width of [1440, 360]) {
	test(`scenario 08 is solved in full at ${width} pixels`, { tag: long }, async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width, height: 900 });
		const robin = new Administrator(page, mouse());
		await robin.begin('08-passwords');
		await robin.signInAsRobin();
		await robin.setRules();
		await robin.met('Passwords expire after 90 to 180 days, and their owners replace them');
		const first = await robin.makeUser('jun');
		await robin.signOut();

		await robin.signIn('dana', short);
		await robin.onPage('IAM Dashboard');
		await robin.met('Under the new rules, you have signed in as Dana');
		await robin.changePassword(short, 'Harbour-8');
		await robin.met('Somebody has been refused a new password that is too weak');
		await expect(robin.console.getByText(/does not conform to the account/)).toBeVisible();
		await robin.retype(short, 'Nine-Geese-Crossing-3');
		await expect(page.getByText('Your password was changed.')).toBeVisible();
		await robin.signOut();

		await robin.signIn('jun', first);
		await robin.chooseOwnPassword(first, 'Quiet-Summit-Over-88');
		await robin.met('Jun has chosen a password under the new rules');
		await robin.signOut();

		await robin.signInAsRobin();
		await robin.changePassword('slow-River-73', 'Slow-River-Wide-Sea-4');
		await robin.met('Nobody goes on with a password from before the rules');
		await robin.finish('The rules hold for everybody.');
		await robin.expectScore(100);
	});
}
