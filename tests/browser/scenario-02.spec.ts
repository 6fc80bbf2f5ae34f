import { expect } from '@playwright/test';
import { mouse, type Hands } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* One person, one user: three users made, one of them at their first sign-in, one login ended. */

const firsts = { wanda: 'first-Meadow-41', dana: 'first-Meadow-42', tomas: 'first-Meadow-43' };

class Administrator extends Player {
	async makeStaff(name: string, first: string) {
		await this.toSection('Users');
		await this.hands.press(this.link('Create user').first());
		await this.hands.type(this.field('User name'), name);
		await this.hands.tick(this.console.getByRole('checkbox', { name: /Provide user access/ }));
		await this.hands.tick(this.console.getByRole('radio', { name: 'Custom password' }));
		await this.hands.type(this.field('Custom password'), first);
		await this.hands.press(this.button('Next'));
		await this.hands.tick(this.console.getByRole('checkbox', { name: 'staff', exact: true }));
		await this.hands.press(this.button('Next'));
		await this.hands.press(this.button('Create user'));
	}
}

async function playThrough(robin: Administrator) {
	await robin.begin('02-one-person-one-user');
	await robin.signIn('office', 'Warm-Lantern-11');
	await robin.met('You have tried the password that Wanda was told');

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.toService('CloudTrail', 'Event history');
	await robin.met('As robin, you have looked up in the event history who changed it');

	await robin.toService('IAM', 'IAM Dashboard');
	for (const [name, first] of Object.entries(firsts)) await robin.makeStaff(name, first);
	await robin.met('Tomas has a user, tomas, likewise');
	await robin.signOut();

	await robin.signIn('wanda', firsts.wanda);
	await robin.chooseOwnPassword(firsts.wanda, 'quiet-Summit-88');
	await robin.onPage('IAM Dashboard');
	await robin.met('Wanda has signed in and chosen a password');
	await robin.signOut();

	await robin.signIn('robin', 'slow-River-73');
	await robin.onPage('IAM Dashboard');
	await robin.toService('CloudTrail', 'Event history');
	await robin.met('As robin, you have looked up what Wanda did');
	await robin.toService('IAM', 'IAM Dashboard');
	await robin.toSection('Users');
	await robin.hands.press(robin.link('office'));
	await robin.onPage('office');
	await robin.hands.press(robin.console.getByRole('tab', { name: 'Security credentials' }));
	await robin.hands.press(robin.button('Disable console access'));
	await robin.met('Nobody can come in as office any more');
	await robin.finish('Everybody has a name.');
	await robin.expectScore(100);
}

const ways: readonly (readonly [string, number, () => Hands])[] = [
	['by mouse', 1440, () => mouse()],
	['on a phone', 360, () => mouse()]
];

for (const [way, width, hands] of ways) {
	test(
		`scenario 02 is solved in full ${way}`,
		width === 1440 ? { tag: long } : {},
		async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width, height: 900 });
			await playThrough(new Administrator(page, hands()));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everybody has a name.');
		}
	);
}
