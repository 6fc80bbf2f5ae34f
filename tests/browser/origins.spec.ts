import { expect } from '@playwright/test';
import { oneOfEach, untilKept } from './site';
import { test } from './test';

test.use({ serviceWorkers: 'allow', sparing: false });

for (const address of oneOfEach) {
	test(`${address} asks no other origin for anything`, async ({ page, context, baseURL }) => {
		const origins = new Set<string>();
		context.on('request', (request) => origins.add(new URL(request.url()).origin)); // the worker's too

		await page.goto(address);
		await untilKept(page);
		await page.waitForLoadState('networkidle');

		expect([...origins]).toEqual([baseURL]);
	});
}
