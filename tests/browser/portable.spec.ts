import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buildPortable } from '../../scripts/build-portable';
import { test } from './test';
import { build } from './site';

/* The folder for a USB stick. It is read from a file as well, which the checks of other tests call a leak. */
test.use({ provokes: true });

let folder: string;
let running: ChildProcess | undefined;

test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'leastwise-portable-'));
	buildPortable(build, folder);
	// The whole site again, somewhere below.
	const other = join(folder, 'other');
	buildPortable(build, other);
	cpSync(join(other, 'site'), join(folder, 'site/deep/er'), { recursive: true });
});
test.afterEach(() => void running?.kill());
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the folder's own server; the answer is the address that it prints. */
async function started(command: string, file: string): Promise<string> {
	const child = spawn(command, [join(folder, file)], { env: { ...process.env, PORT: '4331' } });
	running = child;
	return new Promise((resolve, reject) => {
		let said = '';
		child.stdout.on('data', (data) => {
			said += String(data);
			const [address] = /http:\S+/.exec(said) ?? [];
			if (address) resolve(address);
		});
		child.on('error', reject);
		child.on('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
	});
}

async function worksAt(page: Page, address: string) {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('response', (each) => {
		if (each.status() >= 400) faults.push(`${each.status()} ${each.url()}`);
	});
	await page.goto(address);
	await page.getByRole('link', { name: 'Study', exact: true }).click();
	await expect(page).toHaveURL(`${address}study/`);
	await page.goto(`${address}scenarios/01-lock-down-root/play/index.html`);
	await expect(page.getByRole('button', { name: /start|begin/i }).first()).toBeEnabled();
	await expect(page).toHaveURL(/\/scenarios\/01-lock-down-root\/play\/(\?|$)/);
	expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
	expect(faults).toEqual([]);
}

test('with Node.js it works at the root and under a path', async ({ page }) => {
	const address = await started(process.execPath, 'start.mjs');
	await worksAt(page, address);
	await worksAt(page, `${address}deep/er/`);
	const outside = await page.request.get(`${address}..%2f..%2fpackage.json`);
	expect(outside.status()).toBe(404);
});

test('with Python it works as well', async ({ page }) => {
	const there = spawnSync('python3', ['--version']).status === 0;
	test.skip(!there, 'there is no Python on this machine');
	await worksAt(page, await started('python3', 'start.py'));
});

test('opened as a file, a page leads to the one that says how to start', async ({ page }) => {
	await page.goto(`file://${folder}/site/study/index.html`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Start Leastwise from this folder'
	);
});
