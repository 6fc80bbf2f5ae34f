import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromium as options } from '../../../scripts/chromium.mjs';
import { serve } from '../../../scripts/serve.mjs';

/* The console's lists in a sandbox as large as AWS allows: prints the table of docs/performance.md. */

const slowdown = Number(process.env.SLOWDOWN ?? 4);

interface Spent {
	/** Thread time, which other work on the machine does not lengthen. */
	readonly thread: number;
	/** Time as it passed. */
	readonly passed: number;
}

async function metrics(devtools: CDPSession) {
	const { metrics } = await devtools.send('Performance.getMetrics');
	const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000;
	return { thread: of('TaskDuration'), passed: of('Timestamp') };
}

async function spentOn(devtools: CDPSession, deed: () => Promise<void>): Promise<Spent> {
	const before = await metrics(devtools);
	await deed();
	const after = await metrics(devtools);
	return { thread: after.thread - before.thread, passed: after.passed - before.passed };
}

async function openTheLargest(page: Page) {
	await page.goto('/sandbox/');
	await page.getByRole('button', { name: /^Open As large as AWS allows/ }).click();
	await page.getByRole('button', { name: 'Root user', exact: true }).click();
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	const field = page.getByRole('textbox', { name: 'MFA code' });
	await field.waitFor();
	const code = await page.locator('.code p').first().innerText();
	await field.fill(code.replaceAll(/\D/g, ''));
	await page.getByRole('button', { name: 'Submit', exact: true }).click();
	await page.getByRole('heading', { name: 'IAM Dashboard' }).waitFor();
}

/* Deeds and waits are the page's own: what Playwright finds by role takes longer than the page. */

/** What was done is painted. */
const painted = (page: Page) =>
	page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done())))
	);

/** What was read is written down, and the page has nothing left to do. */
const idle = (page: Page) =>
	page.evaluate(async () => {
		await new Promise((done) => setTimeout(done, 600));
		for (let times = 0; times < 3; times++) {
			await new Promise((done) => requestIdleCallback(done));
		}
	});

const ms = ({ thread, passed }: Spent) => `${thread.toFixed(0)} (${passed.toFixed(0)})`;

const lists = [
	{ hash: '#/users', title: 'Users', typed: 'user-44', sortBy: 'Groups' },
	{ hash: '#/groups', title: 'User groups', typed: 'group-44', sortBy: 'Users' },
	{ hash: '#/roles', title: 'Roles', typed: 'role-44', sortBy: 'Last activity' },
	{ hash: '#/policies', title: 'Policies', typed: 'policy-44', sortBy: 'Used as' }
];

const browser = await chromium.launch(options());
const site = await serve({ port: 0 });
const context = await browser.newContext({
	baseURL: site.address,
	serviceWorkers: 'block',
	viewport: { width: 1440, height: 900 }
});
const page = await context.newPage();
// The largest account takes its time where there is other work.
page.setDefaultTimeout(120_000);
try {
	await openTheLargest(page);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.waitForLoadState('networkidle');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	say(
		`Chromium ${browser.version()}, CPU throttled ${slowdown} times: thread time (time passed), ms.\n`
	);
	say(
		'| List | Shown at first | Shown again | Written down | A letter, at most | All written down | The next page | Sorted by |'
	);
	say(
		'| ---- | -------------: | ----------: | -----------: | ----------------: | ---------------: | ------------: | --------: |'
	);
	for (const list of lists) await measure(devtools, list);
} finally {
	await browser.close();
	await site.close();
}

async function measure(
	devtools: CDPSession,
	{ hash, title, typed, sortBy }: (typeof lists)[number]
) {
	const first = await opened(devtools, hash, title);
	await idle(page);
	const shown = await opened(devtools, hash, title);
	const settled = await spentOn(devtools, () => idle(page));
	await page.evaluate(() => document.querySelector<HTMLElement>('.search input')?.focus());
	const letters: Spent[] = [];
	for (const letter of typed) {
		letters.push(
			await spentOn(devtools, async () => {
				await page.keyboard.press(letter);
				await painted(page);
			})
		);
	}
	const written = await spentOn(devtools, () => idle(page));
	for (let left = typed.length; left > 0; left--) await page.keyboard.press('Backspace');
	await idle(page);
	const turned = await spentOn(devtools, () => click('[aria-label="Next page"]'));
	await idle(page);
	const sorted = await spentOn(devtools, () => click('.listed th button', sortBy));
	await idle(page);
	const most = letters.reduce((a, b) => (a.thread > b.thread ? a : b));
	say(
		`| ${title} | ${[first, shown, settled, most, written, turned].map(ms).join(' | ')} | ${sortBy}: ${ms(sorted)} |`
	);
}

/** From a page that has nothing to show. */
async function opened(devtools: CDPSession, hash: string, title: string): Promise<Spent> {
	await goTo('#/nowhere', 'Page not found');
	await idle(page);
	return spentOn(devtools, async () => {
		await goTo(hash, title);
		await painted(page);
	});
}

/** By the address, until its title and its rows are there. */
function goTo(hash: string, title: string) {
	return page.evaluate(
		async ([to, wanted]) => {
			location.hash = to;
			// No function has a name here, for what tsx adds to one is not there in the page.
			while (
				document.querySelector('.console h1')?.textContent !== wanted ||
				(wanted !== 'Page not found' && document.querySelector('.listed tbody tr') === null)
			) {
				await new Promise((next) => requestAnimationFrame(next));
			}
		},
		[hash, title] as const
	);
}

async function click(selector: string, text = '') {
	await page.evaluate(
		([which, says]) =>
			[...document.querySelectorAll<HTMLElement>(which)]
				.find(({ textContent }) => textContent.includes(says))
				?.click(),
		[selector, text] as const
	);
	await painted(page);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
