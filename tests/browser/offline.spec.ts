import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { addresses, build, test, untilKept, untilShown } from './site';

async function opens(page: Page, address: string) {
	const response = await page.goto(address);
	expect(response?.status(), address).toBe(200);
	await untilShown(page);
}

async function saysMissing(page: Page, address: string) {
	const response = await page.goto(address);
	expect(response?.status(), address).toBe(404);
	await untilShown(page);
}

test('after one visit to the home page, every page opens without a network', async ({
	page,
	context
}) => {
	await page.goto('/');
	await untilKept(page);
	await context.setOffline(true);

	for (const address of addresses) await opens(page, address);
	await saysMissing(page, '/nowhere/at-all/');
});

test('after one visit to the home page, every page opens without the server', async ({
	page,
	site
}) => {
	const { address: home } = site;
	await page.goto(home);
	await untilKept(page);
	await site.stop();

	for (const address of addresses) await opens(page, new URL(address, home).href);
	await saysMissing(page, new URL('/nowhere/at-all/', home).href);
});

test('after one visit to any other page, the home page opens without the server', async ({
	page,
	site
}) => {
	const { address: home } = site;
	await page.goto(new URL('/settings/', home).href);
	await untilKept(page);
	await site.stop();

	await opens(page, home);
});

test('offline, an address works with a query and without its trailing slash', async ({
	page,
	context
}) => {
	await page.goto('/');
	await untilKept(page);
	await context.setOffline(true);

	await opens(page, '/settings');
	await opens(page, '/settings?from=mail');
	await opens(page, '/settings/index.html');
});

test('the offline copy holds the whole build', async ({ page }) => {
	await page.goto('/');
	await untilKept(page);
	const kept = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const requests = await (await caches.open(name)).keys();
		return requests.map(({ url }) => new URL(url).pathname);
	});

	expect(kept.toSorted()).toEqual(builtPaths().toSorted());
});

/** As they are asked for: pages by their folder, and not the compressed copies. */
function builtPaths() {
	return readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(build.length))
		.filter((file) => !/\.(br|gz)$|^\/service-worker\.js$/.test(file))
		.map((file) => file.replace(/\/index\.html$/, '/'));
}
