import { existsSync } from 'node:fs';

/** Debian's Chromium without windows: the same engine, in two thirds of the time. */
export const headlessShell = '/usr/bin/chromium-headless-shell';

/** Where installed browsers are found on Linux, macOS and Windows, in the order tried. */
const places = [
	headlessShell,
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * The path of an installed Chrome or Chromium; LEASTWISE_CHROMIUM names another one.
 * @returns {string | undefined}
 */
export function installedChromium() {
	return [process.env.LEASTWISE_CHROMIUM, ...places].find((path) => path && existsSync(path));
}

/**
 * Launch options for Playwright: an installed browser if there is one, else Playwright's own.
 * The flags keep Chromium from calling home, which a closed network answers slowly.
 */
export function chromium() {
	const executablePath = installedChromium();
	return {
		...(executablePath ? { executablePath } : {}),
		args: [
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			'--disable-gpu',
			'--disable-quic'
		]
	};
}
