// How fast pages show on a slow machine: prints the tables of docs/performance.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromium as options } from './chromium.mjs';
import { pages } from './pages.mjs';
import { root } from './run.mjs';
import { Sentence, orSay } from './sentence.mjs';
import { serve } from './serve.mjs';

/**
 * @typedef {import('@playwright/test').BrowserContext} Context
 * @typedef {{ painted: number, largest: number, usable: number, blocked: number, bytes: number }} Measure times in ms
 */

const runs = 5;
const slowdown = 4;
const visits = /** @type {const} */ (['first', 'repeat', 'offline']);

await orSay(async () => {
	const home = '/';
	const play = pages(join(root, 'build')).find(({ path }) => path.endsWith('/play/'))?.path;
	if (!play) throw new Sentence('The build has no play page to measure.');

	const browser = await chromium.launch(options());
	const site = await serve({ port: 0 });
	const floor = await serveEmpty();
	console.log(
		`Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}, ` +
			`CPU throttled ${slowdown} times, network not throttled, median of ${runs}, ` +
			`${new Date().toISOString().slice(0, 10)}.\n`
	);
	console.log(
		'| Page | Visit | First paint | Largest paint | Can act | Blocking | Page | Whole server |'
	);
	console.log(
		'| ---- | ----- | ----------: | ------------: | ------: | -------: | ---: | -----------: |'
	);
	await table('empty page', floor, home, ['first']);
	await table('home', site, home, visits);
	await table('play', site, play, visits);

	await browser.close();
	await site.close();
	await floor.close();

	/**
	 * @param {string} title
	 * @param {import('./serve.mjs').Site} served
	 * @param {string} path
	 * @param {readonly (typeof visits)[number][]} kinds
	 */
	async function table(title, served, path, kinds) {
		/** @type {Awaited<ReturnType<typeof measureVisits>>[]} */
		const samples = [];
		for (let run = 0; run < runs; run++) {
			const context = await browser.newContext();
			samples.push(await measureVisits(context, served, path, kinds));
			await context.close();
		}
		for (const [index, kind] of kinds.entries()) {
			const of = (/** @type {keyof Measure | 'sent'} */ what) =>
				median(samples.map((sample) => sample[index]?.[what] ?? NaN));
			console.log(
				`| ${title} | ${kind} | ${seconds(of('painted'))} | ${seconds(of('largest'))} ` +
					`| ${seconds(of('usable'))} | ${of('blocked').toFixed(0)} ms | ${kB(of('bytes'))} | ${kB(of('sent'))} |`
			);
		}
	}
});

/**
 * One learner: a first visit, then again, then without a network.
 * @param {Context} context
 * @param {import('./serve.mjs').Site} site
 * @param {string} path
 * @param {readonly (typeof visits)[number][]} kinds
 */
async function measureVisits(context, { address, servers }, path, kinds) {
	let sent = 0;
	/** @type {Set<import('node:net').Socket>} */
	const sockets = new Set();
	const onConnection = (/** @type {import('node:net').Socket} */ socket) => sockets.add(socket);
	for (const server of servers) server.on('connection', onConnection);

	const measures = [];
	for (const kind of kinds) {
		await context.setOffline(kind === 'offline');
		const measure = await measureVisit(context, new URL(path, address).href, kinds.length > 1);
		const total = [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
		measures.push({ ...measure, sent: total - sent });
		sent = total;
	}
	for (const server of servers) server.off('connection', onConnection);
	return measures;
}

/**
 * @param {Context} context
 * @param {string} url
 * @param {boolean} hasWorker wait for the offline copy, after the measuring
 * @returns {Promise<Measure>}
 */
async function measureVisit(context, url, hasWorker) {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	let bytes = 0;
	const kept = new Set(); // what the worker answered: no byte of it came over the network
	devtools.on('Network.responseReceived', ({ requestId, response }) => {
		if (response.fromServiceWorker) kept.add(requestId);
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (!kept.has(requestId)) bytes += encodedDataLength;
	});

	await page.addInitScript(noteWhenUsable);
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForSelector('main:not([aria-busy="true"])', { state: 'attached' });
	const times = await page.evaluate(observed);
	const measure = { ...times, bytes };

	if (hasWorker) await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.close();
	return measure;
}

/** Runs in the page: notes when its main thing has come, if it said that it was on its way. */
function noteWhenUsable() {
	let waited = false;
	const look = (/** @type {unknown} */ _, /** @type {MutationObserver} */ observer) => {
		const isBusy = document.querySelector('main[aria-busy="true"]') !== null;
		waited ||= isBusy;
		if (!waited || isBusy) return;
		performance.mark('usable');
		observer.disconnect();
	};
	const seen = { childList: true, subtree: true, attributeFilter: ['aria-busy'] };
	new MutationObserver(look).observe(document, seen);
}

/** Runs in the page: what it noted since it was opened. */
async function observed() {
	/** @param {string} type @returns {Promise<PerformanceEntryList>} */
	const entries = (type) =>
		new Promise((resolve) => {
			const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
			observer.observe({ type, buffered: true });
			setTimeout(() => resolve([]), 500); // there may be none
		});
	const paint = await entries('paint');
	const largest = await entries('largest-contentful-paint');
	const tasks = await entries('longtask');
	return {
		painted: paint.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
		largest: largest.at(-1)?.startTime ?? NaN,
		usable: performance.getEntriesByName('usable')[0]?.startTime ?? NaN,
		blocked: tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
	};
}

/** The least a page can cost here: one line of HTML from the same server. */
async function serveEmpty() {
	const folder = mkdtempSync(join(tmpdir(), 'leastwise-empty-'));
	const html =
		'<!doctype html><html lang="en"><title>Empty</title><main>Nothing else.</main></html>';
	for (const name of ['index.html', '404.html']) writeFileSync(join(folder, name), html);
	process.once('exit', () => rmSync(folder, { recursive: true }));
	return serve({ port: 0, folder });
}

/** @param {number[]} values */
function median(values) {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {number} ms */
function seconds(ms) {
	return Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(2)} s`;
}

/** @param {number} bytes */
function kB(bytes) {
	return `${(bytes / 1000).toFixed(1)} kB`;
}
