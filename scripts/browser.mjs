import { existsSync } from 'node:fs';
import { chromium as options, headlessShell, installedChromium } from './chromium.mjs';
import { installDebian } from './debian.mjs';
import { npm, run } from './run.mjs';

/**
 * Sees to it that Playwright can start a browser, installing one if need be.
 * @returns {Promise<boolean>}
 */
export async function readyBrowser() {
	const named = process.env.LEASTWISE_CHROMIUM;
	if (named && !existsSync(named)) {
		console.error(`LEASTWISE_CHROMIUM names ${named}, and there is no such file.`);
		return false;
	}
	// A machine that is there for tests gets what is quickest; whatever else is installed will do.
	if (!named && process.env.CI && !existsSync(headlessShell)) {
		await installDebian('chromium-headless-shell');
	}
	if (await starts()) return true;

	console.log('No Chrome or Chromium starts here; asking Playwright for one …');
	// A closed network may drop packets instead of refusing them, hence the limit.
	await run(npm('exec', '--', 'playwright', 'install', 'chromium'), { minutes: 3 });
	if (await starts()) return true;

	if ((await installDebian('chromium')) && (await starts())) return true;

	console.error(
		'No browser could be found or installed. Install Chrome or Chromium, or name one: ' +
			'LEASTWISE_CHROMIUM=/path/to/chrome npm test'
	);
	return false;
}

/** Starting is the proof: a browser may be there and lack a library. */
async function starts() {
	const { chromium } = await import('@playwright/test'); // here once dependencies are installed
	try {
		const browser = await chromium.launch(options());
		console.log(`Chromium ${browser.version()}, ${installedChromium() ?? "Playwright's own"}`);
		await browser.close();
		return true;
	} catch {
		return false;
	}
}
