import { chromium as playwright } from '@playwright/test';
import { chromium, installedChromium } from '../../scripts/chromium.mjs';

/** A browser with a profile of its own, which a test can bring down as a power cut would. */
export async function browserIn(folder: string) {
	const executablePath = installedChromium();
	const context = await playwright.launchPersistentContext(folder, {
		...(executablePath ? { executablePath } : {}),
		args: chromium().args,
		viewport: { width: 1440, height: 900 }
	});
	const browser = context.browser();
	if (!browser) throw new Error('The context has no browser');
	const page = await context.newPage();
	return {
		page,
		/** The browser's process ends itself on the spot: it has no chance to write anything more. */
		async crash() {
			const gone = new Promise((resolve) => browser.once('disconnected', resolve));
			const session = await browser.newBrowserCDPSession();
			session.send('Browser.crash').catch(() => 'nobody is left to answer');
			await gone;
		},
		close: () => context.close()
	};
}
