import { expect, test } from '@playwright/test';
import { addresses, untilKept } from './site';

test.use({ serviceWorkers: 'allow' });

for (const address of addresses) {
	test(`${address} asks no other origin for anything`, async ({ page, context, baseURL }) => {
		const origins = new Set<string>();
		context.on('request', (request) => origins.add(new URL(request.url()).origin)); // the worker's too

		await page.goto(address);
		await untilKept(page);
		await page.waitForLoadState('networkidle');

		expect([...origins]).toEqual([baseURL]);
	});
}
