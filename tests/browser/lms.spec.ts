import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Browser, type FrameLocator, type Page } from '@playwright/test';
import { readQuestionsFile } from '../../bin/questions';
import { scormPackage } from '../../src/lib/classroom/lms/package';
import { strayFrom } from '../../src/lib/classroom/hand-in/belongs';
import { readHandIn } from '../../src/lib/classroom/hand-in/read';
import { unpackState } from '../../src/lib/classroom/lms/state';
import type { ScormVersion } from '../../src/lib/classroom/lms/scorm/api';
import { checkFor } from '../../src/lib/classroom/pack/code';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import { unzipped } from '../../src/lib/study/exchange/zip';
import { plain } from '../../src/lib/study/items/words';
import { build } from './site';
import { test } from './test';

/*
 * A package in an LMS: scorm-again plays it, and what it was told is handed to the next browser as an LMS
 * would. The host answers no folder with a page, as some do not.
 */

const questions = readQuestionsFile('questions', 'groups')
	.filter((item) => item.kind === 'one' && item.options.every(({ text }) => text))
	.slice(0, 2);

const pack: Pack = {
	...{ id: 'week-3', title: 'Week 3', words: '', made: 1_795_420_800_000 },
	items: [
		{ kind: 'questions', id: 'q', questions: questions.map(({ id }) => id) },
		{ kind: 'scenario', id: 's', scenario: '01-lock-down-root', variant: 'own' }
	],
	rules: { hints: true, passing: 8 },
	learners: { kind: 'codes', checks: [checkFor('week-3', 'J2P-8WD8')] }
};

const apis = {
	'1.2': { file: 'scorm12', made: 'API = new Scorm12API' },
	'2004': { file: 'scorm2004', made: 'API_1484_11 = new Scorm2004API' }
} as const;

const types: Readonly<Record<string, string>> = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml'
};

/** An LMS on loopback: its own page with the API, and the package in a frame of it. */
async function lmsWith(version: ScormVersion): Promise<{ server: Server; address: string }> {
	const paths: string[] = JSON.parse(readFileSync(join(build, 'files.json'), 'utf8'));
	const read = (path: string) => Promise.resolve(readFileSync(join(build, path)));
	const zip = unzipped(await scormPackage(version, pack, { paths, read }), () => true, 100e6);
	if (!zip.ok) throw new Error(zip.error);
	const { file, made } = apis[version];
	const library = createRequire(import.meta.url).resolve(`scorm-again/${file}/min`);
	const page = `<!doctype html><title>LMS</title><script src="/api.js"></script>
<script>
const kept = JSON.parse(sessionStorage.getItem('kept') ?? 'null');
window.${made}({ autocommit: false, logLevel: 5 });
const api = window.API ?? window.API_1484_11;
if (kept) api.loadFromJSON(kept, 'cmi');
else api.loadFromJSON(${JSON.stringify(version === '1.2' ? { core: { student_id: 'jun', student_name: 'Okafor, Jun' } } : { learner_id: 'jun', learner_name: 'Jun Okafor' })}, 'cmi');
</script>
<iframe src="/course/index.html" width="1200" height="800"></iframe>`;
	const server = createServer((request, response) => {
		const path = (request.url ?? '').split(/[?#]/)[0] ?? '';
		const body =
			path === '/lms.html'
				? page
				: path === '/api.js'
					? readFileSync(library)
					: zip.value.get(decodeURIComponent(path.replace('/course/', '')));
		if (body === undefined) return void response.writeHead(404).end();
		const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
		response.writeHead(200, { 'Content-Type': type }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** One sitting in a browser that was never here; the LMS hands over what it kept of the last one. */
async function sitting(
	browser: Browser,
	address: string,
	kept: unknown,
	deed: (page: Page) => Promise<void>
) {
	const context = await browser.newContext();
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('response', (each) => {
		if (each.status() >= 400 && !each.url().endsWith('favicon.ico')) faults.push(each.url());
	});
	page.on('console', (each) => {
		if (each.text().includes('Content Security Policy')) faults.push(each.text());
	});
	await page.addInitScript(
		(state) => state !== '' && sessionStorage.setItem('kept', state),
		kept === undefined ? '' : JSON.stringify(kept)
	);
	await page.goto(`${address}/lms.html`);
	await deed(page);
	const after = await page.evaluate(() => {
		document.querySelector('iframe')?.remove(); // the learner leaves
		const api: { cmi: unknown; isTerminated(): boolean } =
			Reflect.get(window, 'API') ?? Reflect.get(window, 'API_1484_11');
		return { cmi: JSON.parse(JSON.stringify(api.cmi)), over: api.isTerminated() };
	});
	expect(faults).toEqual([]);
	expect(after.over).toBe(true);
	await context.close();
	return after.cmi;
}

/** The operations of the attempts that the LMS has so far. */
async function callsKept(page: Page): Promise<readonly string[]> {
	const text = await page.evaluate(() => String(Reflect.get(window, 'API').cmi.suspend_data));
	const state = unpackState(text);
	if (!state?.ok) return [];
	return state.value.attempts
		.flatMap(({ log }) => log)
		.flatMap((entry) => (entry.type === 'act' ? entry.calls : []))
		.map(({ operation }) => operation);
}

/** The score that the LMS has so far. */
async function scoreKept(page: Page): Promise<number> {
	return page.evaluate(() => {
		const { cmi } = Reflect.get(window, 'API') ?? Reflect.get(window, 'API_1484_11');
		return Number(cmi.core ? cmi.core.score.raw : cmi.score.scaled);
	});
}

const course = (page: Page) => page.frameLocator('iframe');
const site = (page: Page) => course(page).frameLocator('iframe');

async function answerRight(frame: FrameLocator, at: number) {
	const question = questions[at];
	if (question?.kind !== 'one') throw new Error('lms: there are two');
	const right = question.options.find((option) => option.right);
	const words = plain(right?.text ?? []);
	await frame.getByRole('radio', { name: words }).check();
	await frame.getByRole('button', { name: 'Check', exact: true }).click();
	await frame.getByRole('button', { name: /Next question|To the end/ }).click();
}

test('SCORM 1.2: part is played, suspended, gone on with in another browser, and passed', async ({
	browser
}) => {
	const { server, address } = await lmsWith('1.2');
	const first = await sitting(browser, address, undefined, async (page) => {
		await expect(site(page).getByRole('heading', { level: 1 })).toHaveText('Week 3');
		await site(page)
			.getByRole('link', { name: /^Start Questions/ })
			.click();
		await answerRight(site(page), 0);
		await site(page).getByRole('link', { name: 'To the pack' }).click();
		await site(page)
			.getByRole('button', { name: /^Start Lock down/ })
			.click();
		await site(page).getByRole('button', { name: 'Root user', exact: true }).click();
		await site(page).getByRole('button', { name: 'Sign in', exact: true }).click();
		await expect(site(page).getByRole('button', { name: /^Undo/ })).toBeEnabled();
		// That it has some progress is said since the first answer: this waits for the sign-in.
		await expect.poll(() => callsKept(page)).toContain('ConsoleLogin');
		await expect(course(page).getByRole('status').first()).toContainText(
			'Your LMS has your progress.'
		);
	});
	expect(first.core).toMatchObject({ lesson_status: 'incomplete', exit: 'suspend' });
	expect(Number(first.core.score.raw)).toBe(4.55);
	expect(first.suspend_data.length).toBeGreaterThan(50);
	expect(first.suspend_data.length).toBeLessThanOrEqual(4096);

	const second = await sitting(browser, address, first, async (page) => {
		await expect(site(page).getByText('1 of 2 answered, 1 right')).toBeVisible();
		// What was done in the other browser can be taken back here.
		await site(page)
			.getByRole('link', { name: /^Continue Lock down/ })
			.click();
		await expect(site(page).getByRole('button', { name: /^Undo/ })).toBeEnabled();
		await site(page).getByRole('link', { name: 'Week 3' }).click();
		await site(page)
			.getByRole('link', { name: /^Continue Questions/ })
			.click();
		await answerRight(site(page), 1);
		await expect.poll(() => scoreKept(page)).toBe(9.09);
		await expect(course(page).getByRole('status').first()).toContainText(
			'Your LMS has your progress.'
		);
	});
	expect(second.core.lesson_status).toBe('passed');
	expect(Number(second.core.score.raw)).toBe(9.09);
	const told = Object.values(second.interactions.childArray ?? second.interactions);
	expect(told).toHaveLength(2);
	server.close();
});

test('SCORM 2004: passed and completed are told apart', async ({ browser }) => {
	const { server, address } = await lmsWith('2004');
	const told = await sitting(browser, address, undefined, async (page) => {
		await site(page)
			.getByRole('link', { name: /^Start Questions/ })
			.click();
		await answerRight(site(page), 0);
		await answerRight(site(page), 1);
		await expect.poll(() => scoreKept(page)).toBe(0.09);
		await expect(course(page).getByRole('status').first()).toContainText(
			'Your LMS has your progress.'
		);
	});
	expect(told).toMatchObject({ success_status: 'passed', completion_status: 'incomplete' });
	expect(Number(told.score.scaled)).toBe(0.09);
	server.close();
});

test('where the browser keeps nothing in the frame, the LMS does, and the page says so', async ({
	page
}) => {
	const { server, address } = await lmsWith('1.2');
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.addInitScript(() => {
		if (!location.pathname.startsWith('/course/')) return;
		for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('Access is denied for this document.', 'SecurityError');
				}
			});
	});
	await page.goto(`${address}/lms.html`);
	await expect(course(page).getByRole('status').first()).toContainText(
		'This browser keeps nothing here; the LMS does.'
	);
	await site(page)
		.getByRole('link', { name: /^Start Questions/ })
		.click();
	await answerRight(site(page), 0);
	await expect.poll(() => scoreKept(page)).toBe(4.55);
	// As an LMS loads it the next time.
	await page.evaluate(() => {
		const { cmi } = Reflect.get(window, 'API');
		sessionStorage.setItem('kept', JSON.stringify(cmi));
	});
	await page.reload();
	await expect(site(page).getByText('1 of 2 answered, 1 right')).toBeVisible();
	expect(faults).toEqual([]);
	server.close();
});

test('what is handed in from a package is of the class that it was made for', async ({ page }) => {
	const { server, address } = await lmsWith('1.2');
	await page.goto(`${address}/lms.html`);
	await site(page)
		.getByRole('link', { name: /^Start Questions/ })
		.click();
	await answerRight(site(page), 0);
	await site(page).getByRole('link', { name: 'To the pack' }).click();
	await site(page).getByLabel('Your name').fill('Jun Okafor');
	const saving = page.waitForEvent('download');
	await site(page).getByRole('button', { name: 'Make the file' }).click();
	const read = readHandIn(readFileSync(await (await saving).path()));
	if (!read.ok) throw new Error(read.error.message);
	expect(read.value.handIn).toMatchObject({ name: 'Jun Okafor', study: [{ kind: 'answered' }] });
	expect(strayFrom(pack, read.value.handIn, new Set(['J2P-8WD8']))).toBeUndefined();
	server.close();
});

test('without an LMS around it the package says that nobody sees the points', async ({ page }) => {
	const { server, address } = await lmsWith('1.2');
	await page.goto(`${address}/course/index.html`);
	await expect(page.getByRole('status').first()).toContainText('No LMS was found');
	await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Week 3');
	server.close();
});

test('an LMS that takes nothing is told to the learner, and asked again', async ({ page }) => {
	const { server, address } = await lmsWith('1.2');
	await page.goto(`${address}/lms.html`);
	await expect(course(page).getByRole('status').first()).toContainText(
		'Your LMS has your progress.'
	);
	await page.evaluate(() => {
		const api: Record<string, unknown> = Reflect.get(window, 'API');
		Object.assign(api, { LMSCommit: () => 'false', told: api.LMSCommit });
	});
	await site(page)
		.getByRole('link', { name: /^Start Questions/ })
		.click();
	await answerRight(site(page), 0);
	await expect(course(page).getByRole('button', { name: 'Try now' })).toBeVisible();
	await page.evaluate(() => {
		const api: Record<string, unknown> = Reflect.get(window, 'API');
		api.LMSCommit = api.told;
	});
	await course(page).getByRole('button', { name: 'Try now' }).click();
	await expect(course(page).getByRole('status').first()).toContainText(
		'Your LMS has your progress.'
	);
	server.close();
});
