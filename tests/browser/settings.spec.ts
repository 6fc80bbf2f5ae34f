import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { exportBackup } from '../../src/lib/storage/backup';
import { memoryStore } from '../../src/lib/storage/memory';
import type { Saved } from '../../src/lib/storage/store';
import { faults } from './axe';
import { long, test } from './test';

const saved = (id: string): Saved => ({
	attempt: { id, scenario: '01-lock-down-root', fingerprint: 'f', seed: 's', started: 1 },
	log: [
		{ type: 'begin', time: 2 },
		{ type: 'undo', time: 3 }
	],
	authenticator: { accounts: [], clockOffset: 0 },
	outcome: { phase: 'playing', updated: 3 }
});

async function backupOf(...ids: string[]) {
	const store = memoryStore();
	await store.rewrite(() => ids.map(saved));
	return exportBackup(store, Date.UTC(2026, 10, 23));
}

async function importText(page: Page, name: string, text: string) {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Presses a button that saves a file; the answer is its text and name. */
async function exported(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	return {
		name: download.suggestedFilename(),
		text: await readFile(await download.path(), 'utf8')
	};
}

/** What is in a file apart from when it was made. */
function attemptsIn(text: string): unknown {
	return JSON.parse(text).content.attempts;
}

function amount(page: Page, label: string) {
	return page.locator('dl div', { hasText: label }).first().getByRole('definition');
}

/** Refuses IndexedDB, as a browser does that is told to keep nothing. */
function refuseToKeep(page: Page) {
	return page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('Refused.', 'SecurityError');
		};
	});
}

test.beforeEach(async ({ page }) => {
	await page.goto('/settings/');
	await expect(amount(page, 'Kept in')).toHaveText('This browser');
});

test('export, delete all, import: everything is back', async ({ page }) => {
	await importText(page, 'two.json', await backupOf('a', 'b'));
	await expect(page.getByText('2 attempts added.')).toBeVisible();
	await expect(amount(page, 'Attempts')).toHaveText('2');
	const before = await exported(page, 'Export to a file');
	expect(before.name).toMatch(/^leastwise-\d{4}-\d\d-\d\d\.json$/);
	await expect(page.getByText(`Exported to ${before.name}.`)).toBeVisible();

	await page.getByRole('button', { name: 'Delete all …' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete all' }).click();
	await expect(page.getByText('Everything is deleted.')).toBeVisible();
	await page.reload();
	await expect(amount(page, 'Attempts')).toHaveText('0');

	await importText(page, before.name, before.text);
	await expect(page.getByText('2 attempts added.')).toBeVisible();
	await page.reload();
	await expect(amount(page, 'Attempts')).toHaveText('2');
	const after = await exported(page, 'Export to a file');
	expect(attemptsIn(after.text)).toEqual(attemptsIn(before.text));
});

test(
	'deleting offers to export first, and may be thought better of',
	{ tag: long },
	async ({ page }) => {
		await importText(page, 'one.json', await backupOf('a'));
		await expect(amount(page, 'Attempts')).toHaveText('1');
		await page.getByRole('button', { name: 'Delete all …' }).click();

		const dialog = page.getByRole('dialog', { name: 'Delete 1 attempt?' });
		expect(await faults(page, { within: 'dialog' })).toEqual([]);
		const { name, text } = await exported(page, 'Export first');
		expect(attemptsIn(text)).toEqual([saved('a')]);
		await expect(dialog.getByText(`Exported to ${name}.`)).toBeVisible();

		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(amount(page, 'Attempts')).toHaveText('1');
		await expect(page.getByRole('button', { name: 'Delete all …' })).toBeFocused();
	}
);

test(
	'importing the same file twice changes nothing and says so',
	{ tag: long },
	async ({ page }) => {
		const file = await backupOf('a');
		await importText(page, 'one.json', file);
		await expect(page.getByText('1 attempt added.')).toBeVisible();
		await importText(page, 'one.json', file);
		await expect(page.getByText('1 attempt already here.')).toBeVisible();
		await expect(amount(page, 'Attempts')).toHaveText('1');
	}
);

test('a damaged file changes nothing, and is named with the place', async ({ page }) => {
	await importText(page, 'one.json', await backupOf('a'));
	await expect(amount(page, 'Attempts')).toHaveText('1');

	const good = await backupOf('b', 'c');
	const wrongTime = good.replace(/"time":3\}\](?!.*"time":3\}\])/, '"time":"soon"}]');
	await importText(page, 'broken.json', wrongTime);
	await expect(page.getByText('broken.json was not imported. Nothing was changed.')).toBeVisible();
	await expect(page.getByText('attempts[1].log[1].time')).toBeVisible();

	await importText(page, 'cut.json', good.slice(0, 300));
	await expect(page.getByText('cut.json was not imported. Nothing was changed.')).toBeVisible();
	await expect(page.getByText('This is not JSON')).toBeVisible();

	await page.reload();
	await expect(amount(page, 'Attempts')).toHaveText('1');
	expect(attemptsIn((await exported(page, 'Export to a file')).text)).toEqual([saved('a')]);
});

test('a file dropped anywhere on the page is imported', async ({ page }) => {
	const file = await page.evaluateHandle(
		(text) => {
			const dropped = new DataTransfer();
			dropped.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
			return dropped;
		},
		await backupOf('a')
	);
	await page.dispatchEvent('h1', 'dragover', { dataTransfer: file });
	await expect(page.getByText('Drop the file to import it.')).toBeVisible();
	await page.dispatchEvent('h1', 'drop', { dataTransfer: file });
	await expect(page.getByText('dropped.json is imported.')).toBeVisible();
	await expect(amount(page, 'Attempts')).toHaveText('1');
});

test('where IndexedDB is refused, it says so, keeps work in the tab and exports it', async ({
	page
}) => {
	await refuseToKeep(page);
	await page.reload();
	await expect(page.getByText('Your browser refuses to keep data for this site')).toBeVisible();
	await expect(amount(page, 'Kept in')).toHaveText('This tab only');

	await importText(page, 'one.json', await backupOf('a'));
	await expect(page.getByText('1 attempt added.')).toBeVisible();
	const main = page.getByRole('navigation', { name: 'Main' });
	await main.getByRole('link', { name: 'Home' }).click();
	await expect(page).toHaveURL('/');
	await main.getByRole('link', { name: 'Settings' }).click();
	await expect(amount(page, 'Attempts')).toHaveText('1');
	expect(attemptsIn((await exported(page, 'Export')).text)).toEqual([saved('a')]);
});

test('on a full disk it says so, and the work goes on in the tab', async ({ page, context }) => {
	const browser = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });

	await importText(page, 'one.json', await backupOf('a'));
	await expect(page.getByText('The disk is full')).toBeVisible();
	await expect(page.getByText('1 attempt added.')).toBeVisible();
	await expect(amount(page, 'Attempts')).toHaveText('1');
	await expect(amount(page, 'Kept in')).toHaveText('This tab only');
	expect(attemptsIn((await exported(page, 'Export')).text)).toEqual([saved('a')]);

	expect(await faults(page)).toEqual([]);
});

test(
	'export and import break no rule of the content security policy',
	{ tag: long },
	async ({ page }) => {
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		await importText(page, 'one.json', await backupOf('a'));
		await expect(page.getByText('1 attempt added.')).toBeVisible();
		await exported(page, 'Export to a file');
		expect(complaints).toEqual([]);
	}
);
