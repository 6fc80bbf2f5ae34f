import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilShown } from './site';
import { test } from './test';

/** Chooses by a key. */
async function press(page: Page, key: string, answer: string | RegExp) {
	const radio = page.getByRole('radio', { name: answer });
	await expect(radio).toBeVisible();
	await untilShown(page);
	await page.keyboard.press(key);
	await expect(radio).toBeChecked();
}

test('a belief is guessed and proved wrong by keyboard, and its question opens in the playground', async ({
	page
}) => {
	await page.goto('/beliefs/s3-bucket-is-its-objects/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('bucket as well');
	await expect(page.getByText('What is so')).toBeHidden();

	await press(page, '2', 'Explicitly denied');
	await press(page, '1', 'Allowed');
	await page.keyboard.press('Enter');

	const guess = page.getByRole('region', { name: 'Your guess' });
	await expect(guess).toBeFocused();
	await expect(guess).toContainText('That is what many believe.');
	const proof = page.getByRole('region', { name: 'The proof' });
	await expect(proof).toContainText(
		'WorkOnTiles on the caller allows this action, but not on this'
	);
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	const opened = page.waitForEvent('popup');
	await proof.getByRole('link', { name: 'Open in the playground' }).press('Enter');
	const playground = await opened;
	await expect(playground.getByRole('region', { name: 'Decision' })).toContainText(
		'Implicitly denied'
	);
});

test('calls are played on their account once somebody has guessed', async ({ page }) => {
	await page.goto('/beliefs/groups-nest/');
	await press(page, '2', /^It is refused: there is no user/);
	await page.getByRole('button', { name: 'Check' }).click();
	const proof = page.getByRole('region', { name: 'The proof' });
	await expect(proof.getByRole('listitem').first()).toContainText('Refused: NoSuchEntity');
	await expect(proof.getByRole('listitem').nth(1)).toContainText('length(Users) is 0');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await proof.getByRole('button', { name: 'Try it in a sandbox' }).click();
	await expect(page).toHaveURL(/\/sandbox\/play\/\?sandbox=/);
});

test('the test is left, gone on with, and tells which beliefs one holds', async ({ page }) => {
	await page.goto('/beliefs/test/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 1 of \d+$/);
	await press(page, '1', 'Allowed');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 2 of/);
	await page.getByRole('button', { name: 'I do not know' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 3 of/);

	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Question 3 of/);
	await page.getByRole('button', { name: 'Stop and see the result' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('You hold 1 of 2 asked so far');

	await page.getByRole('link', { name: 'The ARN of a bucket’s objects' }).click();
	await expect(page).toHaveURL(/\/beliefs\/s3-bucket-is-its-objects\/$/);
	await page.goto('/beliefs/');
	await expect(page.getByText('You held it')).toHaveCount(1);
	await page.getByRole('searchbox', { name: 'Search' }).fill('deny notaction');
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
