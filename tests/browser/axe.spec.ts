import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addresses, untilShown } from './site';
import { told } from './violations';

test.use({ contextOptions: { reducedMotion: 'reduce' } }); // colours are judged at rest

const widths = [360, 1440];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const address of addresses) {
		test(`axe finds nothing on ${address} in the ${colorScheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(address);
				await untilShown(page);

				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(told), `${width} pixels wide`).toEqual([]);
			}
		});
	}
}
