import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { browserIn } from './browser-in';
import { playAddress, untilOpen } from './half-way';
import { test } from './test';

test('a browser that crashes in the middle of an attempt loses nothing that was shown', async ({
	baseURL
}) => {
	test.slow(); // it starts two browsers of its own
	const folder = mkdtempSync(join(tmpdir(), 'leastwise-crash-'));
	try {
		const before = await browserIn(folder);
		await before.page.goto(`${baseURL}${playAddress}`);
		await untilOpen(before.page);
		await before.page.getByLabel('Root user email address').fill('ines@marlowmaps.example');
		await before.page.getByLabel('Password', { exact: true }).fill('paper-Harbour-41');
		await before.page.getByRole('button', { name: 'Sign in', exact: true }).click();
		await expect(before.page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
		// Only now the hints shown are those of the next objective, and stay.
		await expect(before.page.getByRole('button', { name: /^Met: Sign in/ })).toBeVisible();
		await before.page.getByRole('button', { name: /^Show Nudge/ }).click();
		await expect(before.page.getByText('taken')).toBeVisible();
		const address = before.page.url();
		const shown = await before.page.getByRole('region', { name: 'Objectives' }).ariaSnapshot();
		await before.crash();

		const after = await browserIn(folder);
		await after.page.goto(address);
		await untilOpen(after.page);
		await expect(after.page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
		await expect(after.page.getByText('taken')).toBeVisible();
		expect(await after.page.getByRole('region', { name: 'Objectives' }).ariaSnapshot()).toBe(shown);
		await after.close();
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
});
