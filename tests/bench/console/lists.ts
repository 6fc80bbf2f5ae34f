import { chromium, type CDPSession, type Page } from '@playwright/test';
import { readFolder } from '../../../bin/scenarios';
import { chromium as options } from '../../../scripts/chromium.mjs';
import { serve } from '../../../scripts/serve.mjs';
import type { Call } from '../../../src/lib/account/base/call';
import { sealPassword } from '../../../src/lib/account/services/iam/credentials/password';
import { quotas } from '../../../src/lib/account/services/iam/quotas';
import type { Entry } from '../../../src/lib/scenario/log';
import { replay, take } from '../../../src/lib/scenario/replay';
import { accountNow } from '../../../src/lib/scenario/timeline';
import type { Saved } from '../../../src/lib/storage/store';
import { attemptAddress, chooseBackup } from '../../browser/half-way';

/* The console's lists in an account as full as AWS lets it be: prints the table of docs/performance.md. */

const slowdown = Number(process.env.SLOWDOWN ?? 4);
const { scenario } = readFolder('scenarios', '01-lock-down-root');

type Wished = readonly [operation: string, parameters: Call['parameters']];

const many = (count: number, make: (index: number) => Wished) =>
	Array.from({ length: count }, (_, index) => make(index));
const policy = (action: string) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: action, Resource: '*' }
	});
const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: {
		Effect: 'Allow',
		Principal: { AWS: scenario.account.id },
		Action: 'sts:AssumeRole'
	}
});

/** One less of each than the quota, beside the few that the scenario has. */
const everything: readonly Wished[] = [
	...many(quotas.groups - 10, (index) => ['CreateGroup', { GroupName: `group-${index}` }]),
	...many(quotas.policies - 10, (index) => [
		'CreatePolicy',
		{ PolicyName: `policy-${index}`, PolicyDocument: policy('s3:Get*') }
	]),
	...many(quotas.roles - 10, (index) => [
		'CreateRole',
		{ RoleName: `role-${index}`, AssumeRolePolicyDocument: trust }
	]),
	...many(quotas.users - 20, (index) => ['CreateUser', { UserName: `user-${index}` }]),
	...many(quotas.users - 20, (index) => [
		'AddUserToGroup',
		{ UserName: `user-${index}`, GroupName: `group-${index % 200}` }
	])
];

const attempt = { seed: 'lists', started: Date.now() - 60_000 };

/** Root has signed in and made all of it, in acts of a thousand calls. */
function fullAttempt(): Saved {
	const begun = { type: 'begin', time: attempt.started } as const;
	const { root } = scenario.account;
	const password = sealPassword(root.password, {
		...scenario.account,
		seed: attempt.seed,
		iam: scenario.account
	});
	const signIn: Entry = act(attempt.started + 1000, [
		{
			service: 'signin',
			operation: 'ConsoleLogin',
			parameters: { as: 'root', email: root.email, password },
			caller: { kind: 'anonymous' }
		}
	]);
	const log: Entry[] = [begun, signIn];
	let { snapshot } = replay(scenario, attempt, log);
	const id = accountNow(snapshot.context.timeline).signin.sessions.at(-1)?.id ?? '';
	for (let from = 0; from < everything.length; from += 1000) {
		const calls = everything.slice(from, from + 1000).map(([operation, parameters]) => ({
			service: 'iam' as const,
			operation,
			parameters,
			caller: { kind: 'session' as const, id }
		}));
		const taken = take(snapshot, act((log.at(-1)?.time ?? 0) + 1000, calls));
		if (!taken) throw new Error('The attempt cannot be filled.');
		snapshot = taken.snapshot;
		log.push(taken.entry);
	}
	const { slug, fingerprint } = scenario;
	return {
		attempt: { id: 'half-way', scenario: slug, fingerprint, ...attempt },
		log,
		outcome: { phase: 'playing', score: 0, stars: 0, objectivesMet: 0, updated: Date.now() }
	};
}

function act(time: number, calls: readonly Omit<Call, 'time' | 'door'>[]): Entry {
	return { type: 'act', time, calls: calls.map((call) => ({ ...call, time, door: 'console' })) };
}

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
try {
	await chooseBackup(page, [fullAttempt()]);
	const devtools = await context.newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(attemptAddress);
	// The whole log is replayed first.
	await page.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 120_000 });
	await page.waitForLoadState('networkidle');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	say(
		`Chromium ${browser.version()}, CPU throttled ${slowdown} times: thread time (time passed), ms.\n`
	);
	say(
		'| List | Shown | Written down | A letter, at most | All written down | The next page | Sorted by |'
	);
	say(
		'| ---- | ----: | -----------: | ----------------: | ---------------: | ------------: | --------: |'
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
	await goTo('#/nowhere', 'Page not found');
	await idle(page);
	const shown = await spentOn(devtools, async () => {
		await goTo(hash, title);
		await painted(page);
	});
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
		`| ${title} | ${[shown, settled, most, written, turned].map(ms).join(' | ')} | ${sortBy}: ${ms(sorted)} |`
	);
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
