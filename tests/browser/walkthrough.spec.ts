import { expect, test } from '@playwright/test';
import { keyboard, mouse } from './hands';
import { Learner } from './learner';

test.describe('scenario 01 is played from the first page to the score sheet', () => {
	test.slow();

	test('by mouse, with the full score', async ({ page }) => {
		await new Learner(page, mouse()).playThrough();
		await expect(page.getByRole('main')).toContainText('of 100 points');
		await expect(page.getByRole('main')).toContainText('100');
	});

	test('by keyboard alone', async ({ page }) => {
		await new Learner(page, keyboard(page)).playThrough();
	});

	test('on a phone', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await new Learner(page, mouse()).playThrough();
	});
});
