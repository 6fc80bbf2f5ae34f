import { expect } from '@playwright/test';
import { keyboard, mouse } from './hands';
import { Learner } from './learner';
import { test as testWithSite, untilKept } from './site';
import { long, test } from './test';

test.describe('scenario 01 is played from the first page to the score sheet', () => {
	test.slow();

	test('by mouse, with the full score, and with motion', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		const learner = new Learner(page, mouse());
		await learner.playThrough();
		await learner.expectScore(100);
	});

	test('by keyboard alone', { tag: long }, async ({ page }) => {
		const learner = new Learner(page, keyboard(page));
		await learner.playThrough();
		await learner.expectScore(100);
	});

	test('on a phone', { tag: long }, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		const learner = new Learner(page, mouse());
		await learner.playThrough();
		await learner.expectScore(100);
	});

	testWithSite('with the network off from the second visit on', async ({ page, site }) => {
		const { address } = site;
		await page.goto(address);
		await untilKept(page);
		await page.context().setOffline(true);
		await site.stop();

		const learner = new Learner(page, mouse(), address);
		await learner.playThrough();
		await learner.expectScore(100);
		await page.reload();
		await learner.expectScore(100);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Root is put away.');
	});
});
