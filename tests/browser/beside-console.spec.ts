import { expect } from '@playwright/test';
import { attemptAddress, bringAttempt, untilOpen } from './half-way';
import { test } from './test';

test.beforeEach(async ({ page }) => {
	await bringAttempt(page, 'key-off');
	await page.goto(attemptAddress);
	await untilOpen(page);
});

test('terms are explained in the story and in the console', async ({ page }) => {
	await page.getByText('How it came about').click();
	await page.getByRole('button', { name: 'root', exact: true }).click();
	await expect(page.getByRole('tooltip')).toContainText('It owns the account');
	await page.getByRole('main').getByRole('button', { name: 'Account alias', exact: true }).click();
	await expect(page.getByRole('tooltip')).toContainText('sign in under instead of twelve digits');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('the picture of the account follows what is done', async ({ page }) => {
	const picture = page.getByRole('group', { name: 'Picture of the account' });
	await expect(picture).toContainText('access key, inactive');
	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(picture).toContainText('access key');
	await expect(picture).not.toContainText('inactive');
});
