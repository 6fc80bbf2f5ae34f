import { expect } from '@playwright/test';
import { faults, faultsInThemes } from './axe';
import { oneOfEach, untilShown } from './site';
import { test } from './test';

for (const address of oneOfEach) {
	test(`axe finds nothing on ${address}, narrow or wide, light or dark`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 900 });
		await page.goto(address);
		await untilShown(page);
		expect(await faults(page), '360 pixels wide').toEqual([]);
		await page.setViewportSize({ width: 1440, height: 900 });
		expect(await faultsInThemes(page), '1440 pixels wide').toEqual({ light: [], dark: [] });
	});
}
