import { expect, type Page } from '@playwright/test';
import { attemptAddress, bringAttempt, playAddress, untilOpen } from './half-way';
import { long, test } from './test';

const halfWay = [
	['See how things stand', 'sign-in', '#/users'],
	['Protect root', 'root-in', '#/security-credentials'],
	['An administrator for every day', 'user-group', '#/groups/administrators'],
	['Put root away', 'user-in-mfa', '#/events']
] as const;

/** All that stands on the page; what was announced a moment ago is no part of it. */
async function standing(page: Page): Promise<string> {
	const all = await page.locator('body').ariaSnapshot();
	return all.replaceAll(/- status: .*/g, '- status');
}

for (const [i, [stage, step, place]] of halfWay.entries()) {
	const details = i < 2 ? {} : { tag: long };
	test(
		`a reload in the middle of “${stage}” continues exactly there`,
		details,
		async ({ page }) => {
			await bringAttempt(page, step);
			await page.goto(attemptAddress + place);
			await untilOpen(page);

			await page.getByRole('button', { name: /^Show Nudge/ }).click();
			await expect(page.getByText('taken')).toBeVisible();
			await page.getByRole('button', { name: /^Undo: / }).click();
			await expect(page.getByRole('button', { name: /^Redo: / })).toBeEnabled();
			// It is told once.
			await page.getByRole('button', { name: 'Put away what happened' }).click();
			const before = await standing(page);

			await page.reload();
			await untilOpen(page);
			await expect.poll(() => standing(page)).toBe(before);
		}
	);
}

test(
	'what undo took back before a reload, redo puts back after it',
	{ tag: long },
	async ({ page }) => {
		await bringAttempt(page, 'group');
		await page.goto(`${attemptAddress}#/groups`);
		await untilOpen(page);
		const group = page.getByRole('main').getByRole('link', { name: 'administrators' });
		await expect(group).toBeVisible();

		await page.keyboard.press('Control+z');
		await expect(group).toBeHidden();
		await page.reload();
		await untilOpen(page);
		await expect(group).toBeHidden();

		await page.keyboard.press('Control+Shift+z');
		await expect(group).toBeVisible();
	}
);

test('a paused attempt is paused after a reload, and goes on', { tag: long }, async ({ page }) => {
	await bringAttempt(page, 'summary');
	await page.goto(attemptAddress);
	await page.getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
	await page.getByRole('main').getByRole('button', { name: 'Resume' }).click();
	await untilOpen(page);
	await expect(page.getByRole('heading', { level: 1, name: 'IAM Dashboard' })).toBeVisible();
});

test('without an attempt in the address the unfinished one is continued', async ({ page }) => {
	await bringAttempt(page, 'summary');
	await page.goto(playAddress);
	await untilOpen(page);
	await expect(page).toHaveURL(/attempt=half-way/);
});

test('starting again asks first, and begins with an untouched account', async ({ page }) => {
	await bringAttempt(page, 'summary');
	await page.goto(attemptAddress);
	await page.getByRole('button', { name: 'Start again' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();

	await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
	await expect(page).not.toHaveURL(/half-way/);
});

test('an attempt that is not here is named, with the way to the scenario', async ({ page }) => {
	await page.goto(`${playAddress}?attempt=nowhere`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This attempt is not here.');
	await expect(page.getByRole('link', { name: 'To the scenario' })).toBeVisible();
});
