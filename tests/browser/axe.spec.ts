import { expect } from '@playwright/test';
import { faults, faultsInThemes } from './axe';
import { oneOfEach, untilShown } from './site';
import { test } from './test';

/** It has all chapters, of which one is judged here; `print.spec.ts` judges what stands around them. */
const book = '/workbook/print/';

for (const address of oneOfEach.filter((each) => each !== book)) {
	test(`axe finds nothing on ${address}, narrow or wide, light or dark`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 900 });
		await page.goto(address);
		await untilShown(page);
		expect(await faults(page), '360 pixels wide').toEqual([]);
		await page.setViewportSize({ width: 1440, height: 900 });
		// Scripts are told of the new width as the next picture is drawn.
		await page.evaluate(
			() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
		);
		expect(await faultsInThemes(page), '1440 pixels wide').toEqual({ light: [], dark: [] });
	});
}
