import { expect, type Page } from '@playwright/test';
import { long } from './test';
import { offer, test, untilKept, untilOffered, untilShown } from './site';

const accept = (page: Page) =>
	page.getByRole('status').getByRole('button', { name: 'Reload' }).click();
const newer = (page: Page) => page.locator('html[data-newer]');
/** How many versions are kept. */
const copies = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Marks what is shown: the mark goes when the page is loaded anew. */
const mark = (page: Page) => page.evaluate(() => void document.body.setAttribute('data-begun', ''));
const marked = (page: Page) => page.locator('body[data-begun]');

test('a new version waits until it is accepted, and other tabs keep what they show', async ({
	page,
	context,
	site
}) => {
	await page.goto(site.address);
	await untilKept(page);
	const other = await context.newPage();
	await other.goto(new URL('/settings/', site.address).href);
	await mark(other);

	await site.release();

	await page.reload();
	await untilOffered(page);
	await untilOffered(other);
	await page.reload();
	await expect(newer(page)).toHaveCount(0);

	await untilOffered(page);
	await accept(page);
	await expect(newer(page)).toHaveCount(1);
	await expect(offer(page)).toHaveCount(0);
	await expect(marked(other)).toHaveCount(1);
	expect(await copies(page)).toBe(2);

	await accept(other);
	await expect(marked(other)).toHaveCount(0);
	await expect(newer(other)).toHaveCount(1);
	await expect.poll(() => copies(page)).toBe(1);
});

test(
	'after an update, a tab of the old version opens what it had not opened before',
	{ tag: long },
	async ({ page, context, site }) => {
		await page.goto(site.address);
		await untilKept(page);
		const other = await context.newPage();
		await other.goto(new URL('/settings/', site.address).href);
		await untilShown(other);
		await mark(other);

		await site.release();
		await page.reload();
		await untilOffered(page);
		await accept(page);
		await expect(newer(page)).toHaveCount(1);

		// Scripts that were not loaded yet, and that the host has no longer.
		await other.getByRole('link', { name: 'Playground' }).first().click();
		await expect(other.getByRole('textbox').first()).toBeVisible();
		await expect(marked(other)).toHaveCount(1);
	}
);

test(
	'the copy of an old version goes with its last tab',
	{ tag: long },
	async ({ page, context, site }) => {
		await page.goto(site.address);
		await untilKept(page);
		const other = await context.newPage();
		await other.goto(site.address);
		await site.release();
		await page.reload();
		await untilOffered(page);
		await accept(page);
		await expect(newer(page)).toHaveCount(1);

		await other.close();
		await page.reload();
		await expect.poll(() => copies(page)).toBe(1);
	}
);

test('the first visit offers nothing', { tag: long }, async ({ page, site }) => {
	await page.goto(site.address);
	await untilKept(page);
	await expect(offer(page)).toHaveCount(0);
});
