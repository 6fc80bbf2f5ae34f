import { expect, type Page } from '@playwright/test';
import { faults, faultsInThemes } from './axe';
import {
	attemptAddress,
	bring,
	lastStep,
	madeUpTo,
	scenarioAddress,
	scoreAddress,
	untilReady
} from './half-way';
import { long, test } from './test';

const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) <= 1024;

/** Where one pane at a time is shown. */
async function turnTo(page: Page, pane: string) {
	if (!isNarrow(page)) return;
	await page
		.getByRole('navigation', { name: 'Panes' })
		.getByRole('button', { name: new RegExp(`^${pane}`) })
		.click();
}

/** What stands in the strip, or behind its menu where there is no room. */
async function fromStrip(page: Page, label: string) {
	if (!isNarrow(page)) return page.getByRole('button', { name: label, exact: true }).click();
	await page.getByRole('button', { name: 'More', exact: true }).click();
	await page.getByRole('menuitem', { name: label }).click();
}

async function untilPlaying(page: Page) {
	await expect(page.getByRole('group', { name: 'Attempt' })).toBeVisible();
}

async function untilAsked(page: Page) {
	await expect(page.getByRole('dialog')).toBeVisible();
}

interface Visit {
	readonly name: string;
	readonly address: string;
	/** Each leads from one state to the next; every state is judged. */
	readonly then: readonly ((page: Page) => Promise<unknown>)[];
}

const hints = [
	{ type: 'hint', objective: 'root-keys', rung: 'nudge' },
	{ type: 'hint', objective: 'root-keys', rung: 'where' }
] as const;

const halfWay = madeUpTo('key-off', hints);
const finished = madeUpTo(lastStep, [{ type: 'finish' }], 'finished');
const givenUp = madeUpTo('group', [...hints, { type: 'giveUp' }], 'given-up');
const putAside = madeUpTo('summary', [{ type: 'startAgain' }], 'put-aside');

const visits: readonly Visit[] = [
	{
		name: 'an attempt half-way',
		address: `${attemptAddress}#/security-credentials`,
		then: [
			untilPlaying,
			(page) => turnTo(page, 'Mission'),
			(page) => turnTo(page, 'Authenticator'),
			(page) => page.getByRole('button', { name: 'Scan the screen' }).click(),
			async (page) => {
				await page.getByRole('button', { name: 'Enter a setup key' }).click();
				await page.getByRole('textbox', { name: 'Setup key' }).fill('GEZDGNBVGY3TQOJQ');
			},
			(page) => page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
		]
	},
	{
		name: 'the questions of the play page, and a pause',
		address: attemptAddress,
		then: [
			async (page) => {
				await untilPlaying(page);
				await fromStrip(page, 'Start again');
				await untilAsked(page);
			},
			async (page) => {
				await page.keyboard.press('Escape');
				await turnTo(page, 'Mission');
				await page.getByRole('button', { name: 'Finish now' }).click();
				await untilAsked(page);
			},
			async (page) => {
				await page.keyboard.press('Escape');
				await turnTo(page, 'Console');
				await fromStrip(page, 'Pause');
				await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
			}
		]
	},
	...['half-way', 'finished', 'given-up', 'put-aside'].map((id) => ({
		name: `the score sheet of an attempt that is ${id.replace('-', ' ')}`,
		address: `${scoreAddress}?attempt=${id}`,
		then: [
			async (page: Page) => {
				await page.getByText('What happened').click();
				await page.getByRole('button', { name: 'Next step' }).click();
			},
			(page: Page) => afterRecall(page, id)
		]
	})),
	{
		name: 'the attempts at a scenario',
		address: scenarioAddress,
		then: [
			(page) => expect(page.getByRole('row', { name: /Given up/ })).toBeVisible(),
			(page) =>
				page
					.getByRole('button', { name: /^Delete the attempt/ })
					.first()
					.click()
		]
	},
	{
		name: 'the questions and refusals of the settings',
		address: '/settings/',
		then: [
			async (page) => {
				await untilReady(page);
				await page.locator('input[type=file]').setInputFiles({
					name: 'damaged.json',
					mimeType: 'application/json',
					buffer: Buffer.from('{"format":"leastwise-backup","version":1}')
				});
				await expect(page.getByText('damaged.json')).toBeVisible();
			},
			async (page) => {
				await page.getByRole('button', { name: /^Delete all/ }).click();
				await untilAsked(page);
			}
		]
	},
	{
		name: 'home, where one was',
		address: '/',
		then: [(page) => expect(page.getByRole('region', { name: 'Where you were' })).toBeVisible()]
	}
];

/** The lesson, where there is one, and one of its terms. */
async function afterRecall(page: Page, id: string) {
	if (id !== 'finished' && id !== 'given-up') return;
	await page.getByRole('button', { name: 'I do not know' }).click();
	await page.getByRole('region', { name: 'Looking back' }).getByRole('button').first().click();
	await expect(page.getByRole('tooltip')).toBeVisible();
}

/** Colours do not depend on the width. */
const looks = [
	{ width: 360, judged: async (page: Page) => ({ light: await faults(page), dark: [] }) },
	{ width: 1440, judged: faultsInThemes }
];

for (const { width, judged } of looks) {
	test(`axe finds nothing while playing, ${width} pixels wide`, { tag: long }, async ({ page }) => {
		test.slow(); // it is many pages
		await page.setViewportSize({ width, height: 900 });
		await bring(page, [halfWay, finished, givenUp, putAside]);

		for (const { name, address, then } of visits) {
			await page.goto('about:blank'); // a hash alone would not load the page anew
			await page.goto(address);
			for (const [step, act] of then.entries()) {
				await act(page);
				const found = await judged(page);
				expect(found, `${name}, state ${step + 1}`).toEqual({ light: [], dark: [] });
			}
		}
	});
}
