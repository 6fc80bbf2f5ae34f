import { expect, type Page } from '@playwright/test';
import { test, untilKept } from './site';

const offer = (page: Page) => page.getByRole('status').getByText('A new version is ready');

test('a new version waits until it is accepted, and other tabs keep what they show', async ({
	page,
	context,
	site
}) => {
	await page.goto(site.address);
	await untilKept(page);
	const other = await context.newPage();
	await other.goto(new URL('/settings/', site.address).href);
	await other.evaluate(() => void document.body.setAttribute('data-begun', ''));

	await site.stop();
	site.edit('index.html', (html) => html.replace('<html', '<html data-newer'));
	site.edit('service-worker.js', (script) => `${script}\n// newer`);
	site.edit('service-worker.js', (script) => script.replaceAll(/(?<=[`'"])\d{13}(?=[`'"])/g, '1'));
	await site.start();

	await page.reload();
	await expect(offer(page)).toBeVisible();
	await expect(offer(other)).toBeVisible();
	await page.reload();
	await expect(page.locator('html[data-newer]')).toHaveCount(0);

	await offer(page).waitFor();
	await page.getByRole('status').getByRole('button', { name: 'Reload' }).click();
	await expect(page.locator('html[data-newer]')).toHaveCount(1);
	await expect(offer(page)).toHaveCount(0);
	await expect(other.locator('body[data-begun]')).toHaveCount(1);
	expect(await page.evaluate(() => caches.keys())).toEqual(['leastwise-1']);

	await other.getByRole('status').getByRole('button', { name: 'Reload' }).click();
	await expect(other.locator('body[data-begun]')).toHaveCount(0);
});

test('the first visit offers nothing', async ({ page, site }) => {
	await page.goto(site.address);
	await untilKept(page);
	await expect(offer(page)).toHaveCount(0);
});
