import { expect, type Page } from '@playwright/test';
import { oneOfEach } from './site';
import { long, test } from './test';

// The browser says that it shows nothing, which is what is wanted.
test.use({ provokes: true });

/** Another site's page, with one of ours in a frame. */
async function framed(page: Page, address: string) {
	await page.setContent(`<iframe src="${address}" width="800" height="600"></iframe>`);
	const frame = page.frames()[1];
	if (!frame) throw new Error('frames: there is none');
	return frame;
}

for (const address of oneOfEach) {
	test(`${address} is not shown in a frame`, async ({ page, baseURL }) => {
		const frame = await framed(page, baseURL + address);
		await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/');
	});

	test(
		`${address} in a frame, from a host without headers, shows only the way out`,
		{ tag: long },
		async ({ page, baseURL }) => {
			await page.route('**/*', async (route) => {
				const response = await route.fetch();
				const headers = response.headers();
				delete headers['content-security-policy'];
				await route.fulfill({ response, headers });
			});
			const frame = await framed(page, baseURL + address);
			const out = frame.getByRole('link', { name: 'Open Leastwise in a tab of its own' });
			await expect(out).toHaveAttribute('href', baseURL + address);
			await expect(frame.locator('body > *')).toHaveCount(1);
			await expect(frame.locator('script')).toHaveCount(0);
		}
	);
}
