import { expect } from '@playwright/test';
import {
	attemptAddress,
	bring,
	bringAttempt,
	lastStep,
	madeUpTo,
	scoreAddress,
	untilOpen
} from './half-way';
import { long, test } from './test';

test('a setup key under a name that is there replaces the old one, or both are told apart', async ({
	page
}) => {
	await bringAttempt(page, 'summary');
	await page.goto(attemptAddress);
	await untilOpen(page);
	const dialog = page.getByRole('dialog');
	const accounts = page.getByRole('article');
	async function enter(key: string) {
		await page.getByRole('button', { name: 'Enter a setup key' }).click();
		await dialog.getByRole('textbox', { name: 'Name' }).fill('root-phone');
		await dialog.getByRole('textbox', { name: 'Setup key' }).fill(key);
		await dialog.getByRole('button', { name: 'Add' }).click();
	}

	await enter('GEZDGNBVGY3TQOJQ');
	await expect(accounts).toHaveCount(1);
	const code = await accounts.getByText(/\d{3}\s\d{3}/).textContent();

	await enter('JBSWY3DPEHPK3PXP');
	await expect(dialog.getByRole('heading', { name: 'Replace root-phone?' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Replace' }).click();
	await expect(accounts.getByText(/\d{3}\s\d{3}/)).not.toHaveText(code ?? '');
	await expect(accounts).toHaveCount(1);

	await enter('GEZDGNBVGY3TQOJQ');
	await dialog.getByRole('button', { name: 'Keep both' }).click();
	await expect(accounts).toHaveCount(2);
	await expect(page.getByRole('article', { name: 'root-phone (2)' })).toBeVisible();
});

test('points lost are told with the way back', { tag: long }, async ({ page }) => {
	await bringAttempt(page, 'root-in');
	await page.goto(`${attemptAddress}#/`);
	await untilOpen(page);
	const main = page.getByRole('main');
	await main.getByRole('button', { name: 'Create account alias' }).click();
	await main.getByRole('textbox', { name: 'Preferred alias' }).fill('marlow-maps');
	await main.getByRole('button', { name: 'Save changes' }).click();

	const told = page.getByRole('region', { name: 'What happened' });
	await expect(told.getByText('Root did an everyday task', { exact: true })).toBeVisible();
	await expect(told.getByText('−4', { exact: true })).toBeVisible();
	await told.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(told.getByText('Made good: Root did an everyday task')).toBeVisible();
	await expect(told.getByText('Undone: gave the account the alias marlow-maps.')).toBeVisible();
	await expect(
		page.getByRole('button', { name: 'Redo: gave the account the alias marlow-maps' })
	).toBeVisible();
});

test(
	'what was only looked at is folded on the score sheet, and opens',
	{ tag: long },
	async ({ page }) => {
		await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }])]);
		await page.goto(`${scoreAddress}?attempt=half-way`);
		const steps = page.getByRole('group', { name: 'Step by step' });
		await expect(steps).toBeHidden();
		await page.getByText('What happened').click();
		await expect(
			steps.getByRole('button', { name: /Created the user group administrators/ })
		).toBeVisible();
		for (const folded of await steps.getByText(/^and \d+ look-ups$/).all()) {
			const inside = folded.locator('xpath=..').getByRole('button').first();
			await expect(inside).toBeHidden();
			await folded.click();
			await expect(inside).toBeVisible();
		}
	}
);
