import { expect } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilShown } from './site';
import { test } from './test';

test('a drill is answered by keyboard, told why, kept, and made again from its address', async ({
	page
}) => {
	await page.goto('/study/drills/?kind=statement&topic=mfa&level=2&seed=abc');
	await untilShown(page);
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/^Which statement settles /);
	const asked = await heading.textContent();
	await page.keyboard.press('a');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^(Right|Not right), after/)).toBeFocused();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	const address = page.url();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(address);
	await expect(page.getByText(/of 1 right$/)).toBeVisible();

	await page.goto(address);
	await expect(heading).toHaveText(asked ?? '');
	await page.goto('/study/drills/');
	await expect(page.getByText(/of 1 right$/)).toBeVisible();
});

test('what a command answers is chosen by keyboard from what terminals print, and told why', async ({
	page
}) => {
	await page.goto('/study/drills/?kind=command&topic=users&level=2&seed=abc');
	await untilShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does this print?');
	await expect(page.getByText(/^aws iam (get|delete)-user --user-name/)).toBeVisible();
	await expect(page.getByText('This is what account 111122223333 has:')).toBeVisible();
	await expect(page.getByRole('radio')).toHaveCount(4);
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.keyboard.press('b');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^(Right|Not right), after/)).toBeFocused();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.keyboard.press('Enter');
	await expect(page.getByText(/of 1 right$/)).toBeVisible();
});

test('the smallest policy is written by keyboard, shown what is too much, and told one that is right', async ({
	page
}) => {
	await page.goto('/study/drills/?kind=smallest&topic=mfa&level=1&seed=abc');
	await untilShown(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const editor = page.getByRole('textbox', { name: /^Your policy/ });
	const check = page.getByRole('button', { name: 'Check' });
	await expect(editor).toHaveAttribute('contenteditable', 'true');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await editor.focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText('{ "Version": "2012-10-17", "Statement": [ }');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await check.press('Enter');
	await expect(page.getByRole('alert')).toContainText('This does not count');
	await expect(editor).toBeFocused();

	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(
		'{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }'
	);
	await check.press('Enter');
	await expect(page.getByText('Not right.')).toBeFocused();
	await expect(page.getByText('Gets through, and should be refused')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	const address = page.url();
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(address);
	await expect(page.getByText('0 of 1 right')).toBeVisible();
});

test('a daily denial is asked about and named by keyboard, and its result gives nothing away', async ({
	page
}) => {
	await page.goto('/study/denial/?day=2026-11-01');
	await untilShown(page);
	const ask = page.getByRole('button', { name: /^Ask/ });
	await ask.first().focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 question so far.')).toBeVisible();
	await page.getByRole('radio').last().focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Name it' }).press('Enter');
	await page.getByRole('button', { name: 'Give up' }).press('Enter');
	await page.getByRole('button', { name: /^Tell me/ }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Not found this time.' })).toBeFocused();
	await expect(
		page.getByText(/^Leastwise, the denial of 2026-11-01: not found, 2 questions/)
	).toBeVisible();
	await expect(page.getByText('1 November 2026. Not found.')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
});
