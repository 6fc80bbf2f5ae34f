import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { faults, faultsInThemes } from './axe';
import { browserIn } from './browser-in';
import { untilShown } from './site';
import { long, test } from './test';

const minute = 60_000;

async function begin(page: Page, how: 'As in the exam' | 'In practice', site = '') {
	await page.goto(`${site}/study/exams/`);
	await page.getByRole('radio', { name: 'Cloud Practitioner' }).check();
	await page.getByRole('radio', { name: how }).check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByText('Question 1 of 20')).toBeVisible();
}

/** Chooses by keyboard, as many as are asked for; how many that were. */
async function answer(page: Page): Promise<number> {
	const several = await page.getByText(/^Choose (two|three)$/).count();
	const three = await page.getByText('Choose three', { exact: true }).count();
	const keys = ['1', '2', '3'].slice(0, 1 + several + three);
	for (const key of keys) await page.keyboard.press(key);
	return keys.length;
}

/** How many choices are written: what is shown may be so a moment earlier. */
const written = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('leastwise');
				opening.onerror = () => reject(new Error('The database does not open'));
				opening.onsuccess = () => {
					const lines = opening.result.transaction('study').objectStore('study').getAll();
					lines.onsuccess = () => {
						opening.result.close();
						resolve(lines.result.filter(({ kind }) => kind === 'chose').length);
					};
				};
			})
	);

const turnOn = (page: Page) => page.keyboard.press('ArrowRight');
const timer = (page: Page) => page.getByRole('timer');
const palette = (page: Page) => page.getByRole('complementary', { name: 'Questions' });

async function handIn(page: Page) {
	await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
}

/** How many questions of the report were left open. */
async function leftOpen(page: Page) {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of 20 are right/);
	await page.getByRole('button', { name: 'All 20' }).click();
	return page.getByText('No answer').count();
}

test('a mock exam that is killed in the middle goes on with all answers, and its clock has run on', async ({
	baseURL
}) => {
	test.slow(); // it starts two browsers of its own
	const folder = mkdtempSync(join(tmpdir(), 'leastwise-exam-'));
	const began = Date.now();
	try {
		const before = await browserIn(folder);
		await begin(before.page, 'As in the exam', baseURL);
		await expect(timer(before.page)).toHaveText(/^2[78]:/);
		const first = await answer(before.page);
		await before.page.keyboard.press('f');
		await turnOn(before.page);
		await expect(before.page.getByText('Question 2 of 20')).toBeVisible();
		const second = await answer(before.page);
		await expect(palette(before.page)).toContainText('2 answered, 18 open');
		await expect.poll(() => written(before.page)).toBe(first + second);
		const address = before.page.url();
		await before.crash();

		const after = await browserIn(folder);
		await after.page.clock.install({ time: began + 15 * minute });
		await after.page.goto(`${baseURL}/study/`);
		const underWay = after.page.getByRole('region', { name: 'Mock exam under way' });
		await expect(underWay).toContainText(/1[23]:\d\d left/);
		await underWay.getByRole('link', { name: 'Go on' }).click();
		await expect(after.page).toHaveURL(address);
		await expect(palette(after.page)).toContainText('2 answered, 18 open');
		await expect(after.page.getByText('Question 3 of 20')).toBeVisible();
		await expect(
			palette(after.page).getByRole('button', { name: 'Question 1, answered, flagged' })
		).toBeVisible();
		await expect(timer(after.page)).toHaveText(/^1[23]:/);

		await after.page.clock.fastForward('14:00');
		expect(await leftOpen(after.page)).toBe(18);
		await expect(after.page.getByText('28 of 28 minutes')).toBeVisible();
		await after.close();
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
});

test('two tabs on one mock exam lose no answer, and it stands in the history', async ({
	page: first,
	context
}) => {
	await begin(first, 'As in the exam');
	const second = await context.newPage();
	await second.goto(first.url());
	await expect(second.getByText('Question 1 of 20')).toBeVisible();
	await answer(first);
	await expect(palette(first)).toContainText('1 answered');
	await turnOn(second);
	await expect(second.getByText('Question 2 of 20')).toBeVisible();
	await answer(second);
	await expect(palette(second)).toContainText('1 answered');
	await handIn(first);
	expect(await leftOpen(first)).toBe(18);

	// Whoever comes back to the other tab is told that it is over.
	await second.evaluate(() => window.dispatchEvent(new Event('focus')));
	expect(await leftOpen(second)).toBe(18);
	await second.getByRole('link', { name: 'All mock exams' }).click();
	await expect(second.getByRole('row', { name: /CLF-C02/ })).toHaveCount(1);
});

test(
	'only in practice there are pauses, and the clock stands still meanwhile',
	{ tag: long },
	async ({ page }) => {
		await page.clock.install();
		await begin(page, 'As in the exam');
		await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
		await begin(page, 'In practice');
		await page.getByRole('button', { name: 'Pause' }).click();
		await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
		await page.clock.fastForward('02:00:00');
		await page.getByRole('button', { name: 'Go on' }).click();
		await expect(page.getByText('Question 1 of 20')).toBeVisible();
		await expect(timer(page)).toHaveText(/^2[78]:/);
	}
);

test('axe finds nothing in a mock exam, where it is handed in, and in its report', async ({
	page
}) => {
	test.slow();
	await begin(page, 'In practice');
	await answer(page);
	await page.keyboard.press('f');
	await page.setViewportSize({ width: 360, height: 900 });
	expect(await faults(page), 'a question, 360 pixels wide').toEqual([]);
	await page.setViewportSize({ width: 1440, height: 900 });
	expect(await faultsInThemes(page), 'a question').toEqual({ light: [], dark: [] });

	await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading')).toHaveText('Hand in with 19 questions open?');
	await expect(dialog).toContainText('2, 3, 4, 5, 6, 7, 8, 9');
	expect(await faults(page), 'handing in').toEqual([]);
	await dialog.getByRole('button', { name: 'Hand in' }).click();

	await untilShown(page);
	await page.getByRole('button', { name: 'All 20' }).click();
	await page.locator('summary').first().click();
	await expect(page.getByRole('link', { name: 'AWS’s page' })).toBeVisible();
	expect(await faultsInThemes(page), 'the report').toEqual({ light: [], dark: [] });
	await page.setViewportSize({ width: 360, height: 900 });
	expect(await faults(page), 'the report, 360 pixels wide').toEqual([]);
});
