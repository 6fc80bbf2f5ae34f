import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { isMadeByScripts } from '../../src/service-worker/page-at';
import { long } from './test';
import { addresses, build, oneOfEach, test, untilKept, untilOffered, untilShown } from './site';

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

for (const { which, several, ...details } of [
	{ which: 'one page of each kind', several: oneOfEach },
	{ which: 'every page', several: addresses, tag: long }
]) {
	test(
		`after one visit to the home page, ${which} opens without a network`,
		details,
		async ({ page, context }) => {
			test.slow();
			await page.goto('/');
			await untilKept(page);
			await context.setOffline(true);

			for (const address of several) await opens(page, address);
			await saysMissing(page, '/nowhere/at-all/');
		}
	);
}

test(
	'after one visit to the home page, every page opens without the server',
	{ tag: long },
	async ({ page, site }) => {
		const { address: home } = site;
		await page.goto(home);
		await untilKept(page);
		await site.stop();

		for (const address of oneOfEach) await opens(page, new URL(address, home).href);
		await saysMissing(page, new URL('/nowhere/at-all/', home).href);
	}
);

test(
	'after one visit to any other page, the home page opens without the server',
	{ tag: long },
	async ({ page, site }) => {
		const { address: home } = site;
		await page.goto(new URL('/settings/', home).href);
		await untilKept(page);
		await site.stop();

		await opens(page, home);
	}
);

test(
	'offline, an address works with a query and without its trailing slash',
	{ tag: long },
	async ({ page, context }) => {
		await page.goto('/');
		await untilKept(page);
		await context.setOffline(true);

		await opens(page, '/settings');
		await opens(page, '/settings?from=mail');
		await opens(page, '/settings/index.html');
	}
);

test(
	'offline, scripts make the page of a belief, which is not kept',
	{ tag: long },
	async ({ page, context }) => {
		await page.goto('/');
		await untilKept(page);
		await context.setOffline(true);

		await opens(page, '/beliefs/mfa-bool-false/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('A Deny with Bool');
		await expect(page.getByRole('radio')).toHaveCount(3);
	}
);

test('the offline copy holds the whole build', async ({ page }) => {
	await page.goto('/');
	await untilKept(page);

	expect(await keptPaths(page)).toEqual(builtPaths());
});

test(
	'what the browser has thrown away is fetched again on the next visit',
	{ tag: long },
	async ({ page, site }) => {
		await page.goto(site.address);
		await untilKept(page);
		await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			const cache = await caches.open(name);
			for (const request of await cache.keys()) await cache.delete(request);
		});

		await page.reload();
		// Some hundred files, each asked for and kept.
		await expect.poll(() => keptPaths(page), { timeout: 30_000 }).toEqual(builtPaths());
		const { address: home } = site;
		await site.stop();
		for (const address of oneOfEach) await opens(page, new URL(address, home).href);
	}
);

test(
	'what was thrown away is not taken from another version',
	{ tag: long },
	async ({ page, site }) => {
		await page.goto(site.address);
		await untilKept(page);
		await page.evaluate(async () => {
			const [name = ''] = await caches.keys();
			await (await caches.open(name)).delete('/settings/');
		});
		await site.release();

		await page.reload();
		await untilOffered(page);
		const [old, next] = await page.evaluate(async () => {
			const copies = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
			const pages = await Promise.all(copies.map((copy) => copy.match('/settings/')));
			return pages.map((found) => found !== undefined);
		});
		expect([old, next]).toEqual([false, true]);
	}
);

/** What is kept of the one version there is, in order. */
function keptPaths(page: Page) {
	return page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const requests = await (await caches.open(name)).keys();
		return requests.map(({ url }) => new URL(url).pathname).toSorted();
	});
}

/** As they are asked for: pages by their folder, and neither the compressed copies nor what scripts make. */
function builtPaths() {
	return readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(build.length))
		.filter((file) => !/\.(br|gz)$|^\/service-worker\.js$/.test(file))
		.map((file) => file.replace(/\/index\.html$/, '/'))
		.filter((file) => !isMadeByScripts(file))
		.toSorted();
}
