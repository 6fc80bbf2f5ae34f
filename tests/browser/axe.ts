import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

declare global {
	interface Window {
		/** Once its source has run in the page. */
		axe: typeof axe;
	}
}

interface Asked {
	/** A selector, where other tests judge what stands around it. */
	readonly within?: string;
	/** Every rule, unless some are named. */
	readonly rules?: readonly string[];
}

/** What axe has against a page as it is now, short enough to be read in a failed test. */
export async function faults(page: Page, { within, rules }: Asked = {}) {
	// Half a megabyte, so once for each page that is loaded, and not for each look at it.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const options: RunOptions = {
		// Of what is in order nothing is told: describing it took longer than finding the rest.
		resultTypes: ['violations'],
		...(rules && { runOnly: { type: 'rule', values: [...rules] } })
	};
	const violations = await page.evaluate(
		async ([selector, how]) => (await window.axe.run(selector ?? document, how)).violations,
		[within, options] as const
	);
	return violations.map(({ id, help, nodes }) => ({
		id,
		help,
		at: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)
	}));
}

/** The same in both themes, which differ in their colours alone. */
export async function faultsInThemes(page: Page) {
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await faults(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await faults(page, { rules: ['color-contrast'] });
	return { light, dark };
}
