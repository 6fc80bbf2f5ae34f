import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import type { Attempt, Entry } from '../../src/lib/scenario/log';
import { replay } from '../../src/lib/scenario/replay';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { faults } from './axe';
import { browserIn } from './browser-in';
import { bring, untilOpen } from './half-way';
import { mouse } from './hands';
import { Player } from './player';
import { long, test } from './test';

/* What others do in the account, while the page is open, closed, or on its way down. */

const slug = '11-keys-to-the-script';
const { scenario, solution } = readFolder('scenarios', slug);
const playAddress = `/scenarios/${slug}/play/`;

/** An attempt in which the second key was just made, and Tomas has said that he saw it. */
const keyMade = playScript(
	scenario,
	solution.slice(0, solution.findIndex(({ id }) => id === 'second') + 1)
).log;

async function open(page: Page, log: readonly Entry[]) {
	const { fingerprint } = scenario;
	const attempt = { id: 'half-way', scenario: slug, fingerprint, ...scriptAttempt };
	await bring(page, [{ attempt, log }]);
	await page.goto(`${playAddress}?attempt=half-way`);
	await untilOpen(page);
}

const happened = (page: Page) =>
	page.getByRole('group').filter({ hasText: 'What has happened' }).getByRole('listitem');

interface Stored {
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
}

/** The one attempt of this browser, as it is on the disk. */
function stored(page: Page): Promise<Stored> {
	return page.evaluate(
		() =>
			new Promise<Stored>((resolve, reject) => {
				const opening = indexedDB.open('leastwise');
				opening.onerror = () => reject(new Error('The database does not open'));
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(['attempts', 'log']);
					const attempts = transaction.objectStore('attempts').getAll();
					const lines = transaction.objectStore('log').getAll();
					transaction.oncomplete = () => {
						database.close();
						const log = lines.result.map((line: { entry: Entry }) => line.entry);
						resolve({ attempt: attempts.result[0], log });
					};
				};
			})
	);
}

const incidentsIn = (log: readonly Entry[]) =>
	log.flatMap((entry) => (entry.type === 'incident' ? [entry.id] : []));

test('what follows from a deed is due where the page was closed in between, and happens once', async ({
	page
}) => {
	expect(keyMade.at(-1)).toMatchObject({ type: 'incident', id: 'ordered' });
	await open(page, keyMade.slice(0, -1));
	await expect(happened(page)).toHaveCount(1);
	await expect(happened(page)).toContainText('within half an hour');

	await page.reload();
	await untilOpen(page);
	await expect(happened(page)).toHaveCount(1);
	expect(incidentsIn((await stored(page)).log)).toEqual(['ordered']);
});

test(
	'what happens is told, read out and kept, and takes the focus from nobody',
	{ tag: long },
	async ({ page }) => {
		await open(page, keyMade);
		const passing = page.getByRole('button', { name: 'Let time pass', exact: true });
		await passing.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('menuitem', { name: '10 minutes' })).toBeVisible();
		expect(await faults(page)).toEqual([]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');

		const told = page.getByRole('region', { name: 'What happened' });
		await expect(told.getByText('Time in the account moved on by 1 hour.')).toBeVisible();
		await expect(told.getByText('Tomas has put the new key into the script')).toBeVisible();
		await expect(
			page.getByRole('status').filter({ hasText: 'moved on by 1 hour. Tomas' })
		).toHaveCount(1);
		await expect(passing).toBeFocused();
		// The latest first.
		await expect(happened(page).nth(0)).toContainText('let in');
		await expect(happened(page).nth(1)).toContainText('within half an hour');
		await expect(
			page.getByRole('button', { name: 'Undo: not past what others have done since' })
		).toBeVisible();
		expect(await faults(page)).toEqual([]);
	}
);

test('what is due by time happens while the page is open, without a hand', async ({ page }) => {
	const learner = new Player(page, mouse());
	await learner.begin(slug);
	expect(incidentsIn((await stored(page)).log)).toEqual([]);
	await page.clock.fastForward('05:01');
	await expect.poll(async () => incidentsIn((await stored(page)).log)).toEqual(['copy']);
});

test('a browser that crashes while a day is let pass has lost nothing, and nothing happens twice', async ({
	baseURL
}) => {
	test.slow(); // it starts two browsers of its own
	const folder = mkdtempSync(join(tmpdir(), 'leastwise-incident-'));
	try {
		const before = await browserIn(folder);
		await before.page.goto(`${baseURL}${playAddress}`);
		await untilOpen(before.page);
		const learner = new Player(before.page, mouse());
		await learner.letPass('1 day');
		await expect
			.poll(async () => incidentsIn((await stored(before.page)).log).length)
			.toBeGreaterThan(8);
		const { log: kept } = await stored(before.page);
		await before.crash();

		const after = await browserIn(folder);
		await after.page.goto(`${baseURL}${playAddress}`);
		await untilOpen(after.page);
		const { attempt, log } = await stored(after.page);
		const { snapshot, drift } = replay(scenario, attempt, log);
		expect(drift).toBeUndefined();
		expect(snapshot.value).toBe('playing');
		// Each copy is twenty minutes after the one before: time passed in between, once.
		const types = log.slice(1).map(({ type }) => type);
		expect(log.slice(0, kept.length)).toEqual(kept);
		expect(types.join(' ')).not.toContain('incident incident');
		const times = log.flatMap((entry) => (entry.type === 'incident' ? [entry.time] : []));
		for (const [at, time] of times.entries()) {
			if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(20 * 60_000);
		}
		await after.close();
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
	}
});
