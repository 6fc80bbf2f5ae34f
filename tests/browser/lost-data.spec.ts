import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { attemptAddress, bringAttempt, scenarioAddress, untilOpen } from './half-way';
import { long, test } from './test';

/*
 * What is shown but cannot be kept is said at once, goes on in the tab, and is in its export.
 */

const notice = (page: Page) => page.getByRole('complementary', { name: 'Your work' });

async function open(page: Page) {
	await bringAttempt(page, 'summary');
	await page.goto(attemptAddress);
	await untilOpen(page);
	await expect(notice(page)).toHaveCount(0);
}

/** Does something that stands in the log, and sees it done. */
async function takeHint(page: Page, rung: 'Nudge' | 'Where' | 'How') {
	const taken = page.getByRole('region', { name: 'Hints' }).getByText(/, taken$/);
	const before = await taken.count();
	await page.getByRole('button', { name: new RegExp(`^Show ${rung}`) }).click();
	await expect(taken).toHaveCount(before + 1);
}

/** The types of the lines of the attempt in the file that the notice exports. */
async function exportedLog(page: Page): Promise<string[]> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		notice(page).getByRole('button', { name: 'Export' }).click()
	]);
	const { content } = JSON.parse(await readFile(await download.path(), 'utf8'));
	expect(content.attempts).toHaveLength(1);
	const [{ attempt, log }] = content.attempts;
	expect(attempt.id).toBe('half-way');
	return log.map(({ type }: { type: string }) => type);
}

async function openBeside(page: Page, address: string) {
	const beside = await page.context().newPage();
	await beside.goto(address);
	return beside;
}

test('all is deleted in another tab: that one is told what is open, this one what it lost', async ({
	page
}) => {
	await open(page);
	const settings = await openBeside(page, '/settings/');
	await settings.getByRole('button', { name: 'Delete all …' }).click();
	const dialog = settings.getByRole('dialog');
	await expect(dialog.getByText(/Open in another tab: “.+”, begun 23 November/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Delete all' }).click();

	await expect(notice(page)).toContainText('This attempt is no longer kept');
	await takeHint(page, 'Nudge');
	expect((await exportedLog(page)).at(-1)).toBe('hint');
});

test(
	'the attempt is deleted in another tab: that one is told that it is open',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		const scenario = await openBeside(page, scenarioAddress);
		await scenario.getByRole('button', { name: /^Delete the attempt/ }).click();
		const dialog = scenario.getByRole('dialog');
		await expect(dialog.getByText('It is open in another tab.')).toBeVisible();
		await dialog.getByRole('button', { name: 'Delete' }).click();
		await expect(notice(page)).toContainText('This attempt is no longer kept');
	}
);

test(
	'an attempt that is open nowhere is deleted without that word',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		await page.goto(scenarioAddress);
		await page.getByRole('button', { name: /^Delete the attempt/ }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await expect(page.getByRole('dialog').getByText('another tab')).toHaveCount(0);
	}
);

test('the browser clears this site’s data: it is said, and the work goes on', async ({ page }) => {
	await open(page);
	const browser = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await expect(notice(page)).toContainText('This attempt is no longer kept');
	await takeHint(page, 'Nudge');
	expect((await exportedLog(page)).at(-1)).toBe('hint');
});

test(
	'another version opens the database: what is done from then on is said to be here only',
	{ tag: long },
	async ({ page }) => {
		await open(page);
		await takeHint(page, 'Nudge');
		const other = await openBeside(page, '/icon.svg');
		await other.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const request = indexedDB.open('leastwise', 9990);
					request.onsuccess = resolve;
					request.onerror = reject;
				})
		);
		await expect(notice(page)).toContainText('what you do from now on lives only in this tab');
		await takeHint(page, 'Where');
		expect((await exportedLog(page)).slice(-2)).toEqual(['hint', 'hint']);
	}
);

test('the browser fails to write: it is said, goes on, and goes away when it writes again', async ({
	page
}) => {
	await page.addInitScript(() => {
		const add = IDBObjectStore.prototype.add;
		const failing = globalThis as { failing?: boolean };
		IDBObjectStore.prototype.add = function (...line) {
			if (failing.failing) throw new DOMException('Internal error.', 'UnknownError');
			return add.apply(this, line);
		};
	});
	const fail = (failing: boolean) =>
		page.evaluate((failing) => Object.assign(globalThis, { failing }), failing);

	await open(page);
	await fail(true);
	await takeHint(page, 'Nudge');
	await expect(notice(page)).toContainText('The browser could not write your last steps');
	await takeHint(page, 'Where');
	expect((await exportedLog(page)).slice(-2)).toEqual(['hint', 'hint']);

	await fail(false);
	await takeHint(page, 'How');
	await expect(notice(page)).toHaveCount(0);
	await page.reload();
	await untilOpen(page);
	await expect(page.getByRole('region', { name: 'Hints' }).getByText(/, taken$/)).toHaveCount(3);
});

test('an attempt whose record is damaged says where, exports what is left, and starts again', async ({
	page
}) => {
	await bringAttempt(page, 'summary');
	await page.goto('/settings/');
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open('leastwise');
				request.onerror = reject;
				request.onsuccess = () => {
					const log = request.result.transaction('log', 'readwrite').objectStore('log');
					const entry = { type: 'act', time: 'soon' };
					log.put({ attempt: 'half-way', index: 1, entry }).onsuccess = resolve;
				};
			})
	);
	await page.goto(attemptAddress);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'This attempt cannot be opened.'
	);
	await expect(page.getByText(/is damaged at log\[1\]/)).toBeVisible();

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Export what is left' }).click()
	]);
	const { content } = JSON.parse(await readFile(await download.path(), 'utf8'));
	expect(content.damaged[0].log[1]).toEqual({ type: 'act', time: 'soon' });

	await page.getByRole('button', { name: 'Start again' }).click();
	await untilOpen(page);
	await expect(page).not.toHaveURL(/half-way/);
	await page.goto(scenarioAddress);
	await expect(page.getByRole('button', { name: /^Delete the attempt/ })).toHaveCount(2);
});
