import { expect } from '@playwright/test';
import { keyboard, mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/*
 * Keys for a script: a second key, time that is let pass, a forgotten program that is found by looking,
 * and an old key that rests before it goes.
 */

class Administrator extends Player {
	/** Where the keys are, freshly looked at. */
	async toKeys() {
		await this.turnToPane('Console');
		await this.toSection('Users');
		await this.hands.press(this.link('courier'));
		await this.onPage('courier');
		await this.hands.press(this.console.getByRole('tab', { name: /^Security credentials/ }));
		await expect(this.key(0)).toBeVisible();
	}

	/** The old one first. */
	key(place: number) {
		return this.console.getByRole('row').filter({ hasText: 'AKIA' }).nth(place);
	}

	/** Points so far. */
	async stands(points: number) {
		await expect(this.page.getByRole('banner')).toContainText(`${points} of 100 points`);
	}

	async happened(words: RegExp) {
		await this.turnToPane('Mission');
		const told = this.page.getByRole('group').filter({ hasText: 'What has happened' });
		await expect(told.getByRole('listitem').filter({ hasText: words })).toHaveCount(1);
		await this.turnToPane('Console');
	}
}

for (const by of ['mouse', 'keyboard'] as const) {
	test(`scenario 11 is solved in full by ${by}`, { tag: long }, async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width: 1440, height: 900 });
		const robin = new Administrator(page, by === 'mouse' ? mouse() : keyboard(page));
		await robin.begin('11-keys-to-the-script');
		await robin.signIn('robin', 'slow-River-73');
		await robin.onPage('IAM Dashboard');
		await robin.toKeys();
		await robin.stands(5);
		await expect(robin.key(0)).toContainText('430 days ago');
		await expect(robin.key(0)).toContainText(/1\d minutes ago with s3/);

		await robin.hands.press(robin.button('Create access key'));
		await robin.hands.press(robin.button('Create it all the same'));
		await robin.met('courier has got a second access key');
		await robin.happened(/will put it into the script within half an hour/);

		await robin.letPass('1 hour');
		await robin.met('The copy runs with the new key');
		await robin.happened(/Tomas has put the new key into the script/);
		await robin.toKeys();
		await expect(robin.key(0)).toContainText(/\d+ minutes ago with s3/);
		await robin.letPass('1 hour');
		await robin.toKeys();
		await robin.stands(50);
		await robin.happened(/Then it is the label printer in the shipping room/);

		await robin.hands.press(robin.key(0).getByRole('button', { name: /^Deactivate/ }));
		await expect(robin.key(0)).toContainText('Inactive');
		for (let hours = 0; hours < 3; hours++) await robin.letPass('1 hour');
		await robin.stands(75);

		await robin.hands.press(robin.key(0).getByRole('button', { name: /^Delete/ }));
		const dialog = page.getByRole('dialog');
		const typed = dialog.getByRole('textbox');
		const name = (await typed.getAttribute('aria-label')) ?? (await dialog.textContent()) ?? '';
		await robin.hands.type(typed, /AKIA[A-Z0-9]+/.exec(name)?.[0] ?? '');
		await robin.hands.press(dialog.getByRole('button', { name: 'Delete', exact: true }));
		await expect(robin.key(1)).toHaveCount(0);
		await robin.letPass('Until something happens');
		await robin.met('The old key is deleted, and courier goes on working');
		await robin.finish('The script has a new key.');
		await robin.expectScore(100);
	});
}
