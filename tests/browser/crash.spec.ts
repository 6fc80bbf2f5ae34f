import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium as playwright, expect, test } from '@playwright/test';
import { chromium, installedChromium } from '../../scripts/chromium.mjs';
import { playAddress, untilOpen } from './half-way';

/** A browser of its own, which a test can kill as a power cut would. */
async function browserIn(folder: string) {
	const child = spawn(
		installedChromium() ?? playwright.executablePath(),
		[
			'--headless=new',
			'--no-sandbox',
			'--window-size=1440,900',
			'--remote-debugging-port=0',
			`--user-data-dir=${folder}`,
			...chromium().args
		],
		// A group of its own, so that killing it takes the helpers of the browser along.
		{ stdio: ['ignore', 'ignore', 'pipe'], detached: true }
	);
	const address = await debuggingAddress(child.stderr);
	child.stderr.resume(); // a pipe that nobody empties would stop the browser
	const browser = await playwright.connectOverCDP(address, { timeout: 60_000 });
	const [context] = browser.contexts();
	if (!context) throw new Error('The browser has no context');
	const page = await context.newPage();
	return {
		page,
		async kill() {
			const gone = once(child, 'exit');
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			await gone;
		}
	};
}

async function debuggingAddress(stderr: NodeJS.ReadableStream): Promise<string> {
	for await (const line of createInterface(stderr)) {
		const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
		if (address) return address;
	}
	throw new Error('The browser ended before it could be reached');
}

test('a browser killed in the middle of an attempt loses nothing that was shown', async ({
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
		await before.page.getByRole('button', { name: /^Show Nudge/ }).click();
		await expect(before.page.getByText('taken')).toBeVisible();
		const address = before.page.url();
		const shown = await before.page.getByRole('region', { name: 'Objectives' }).ariaSnapshot();
		await before.kill();

		const after = await browserIn(folder);
		await after.page.goto(address);
		await untilOpen(after.page);
		await expect(after.page.getByRole('heading', { name: 'IAM Dashboard' })).toBeVisible();
		await expect(after.page.getByText('taken')).toBeVisible();
		expect(await after.page.getByRole('region', { name: 'Objectives' }).ariaSnapshot()).toBe(shown);
		await after.kill();
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
});
