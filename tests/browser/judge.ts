import { expect, type Page } from '@playwright/test';
import { faults } from './axe';

/** Colours do not depend on the width, nor does anything but colours on the theme. */
const looks = [
	{ width: 360, colorScheme: 'light', rules: undefined },
	{ width: 1440, colorScheme: 'dark', rules: ['color-contrast'] }
] as const;

/** A notice that should never come. */
const unwritten = 'The browser could not write';

/**
 * Asks axe about the page of the console as it is now, whether anything scrolls sideways, and whether
 * all of it is kept.
 */
export async function judge(page: Page, what: string) {
	for (const { width, colorScheme, rules } of looks) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		const panes = page.getByRole('navigation', { name: 'Panes' });
		const toConsole = panes.getByRole('button', { name: /^Console/ });
		if (await toConsole.isVisible()) await toConsole.dispatchEvent('click');
		const found = await faults(page, { within: '#main', ...(rules && { rules }) });
		expect.soft(found, `${what}, ${colorScheme}, ${width} pixels`).toEqual([]);
		const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect.soft(beyond, `${what} reaches beyond ${width} pixels`).toBeLessThanOrEqual(0);
		if (width === 360) expect.soft(await hidden(page), `${what} scrolls sideways`).toEqual([]);
	}
	expect.soft(await page.getByText(unwritten).count(), `${what} is written down`).toBe(0);
}

/** Tables that reach beyond what is seen of them. */
const hidden = (page: Page) =>
	page
		.getByRole('main')
		.locator('.scroll-x')
		.evaluateAll((all) =>
			all
				.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
				.map(({ textContent }) => textContent.slice(0, 80))
		);
