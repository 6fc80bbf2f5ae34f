import { expect } from '@playwright/test';
import { readFolder } from '../../bin/scenarios';
import { withMistake } from '../../src/lib/scenario/prove';
import { playScript, scriptAttempt } from '../../src/lib/scenario/script';
import { faults } from './axe';
import { bring, untilOpen } from './half-way';
import { long, test } from './test';

/* A typical mistake is seen in the account, and told with the belief behind it. */

const slug = '01-lock-down-root';
const { scenario, solution, mistakes } = readFolder('scenarios', slug);
const mistake = mistakes.find(({ title }) => title === 'A new access key is made for root');
if (!mistake) throw new Error('The scenario has no such mistake');

/** Root has a new key, and nothing was done since. */
const through = solution.findIndex(({ id }) => id === mistake.after) + 1;
const { log } = playScript(scenario, withMistake(solution.slice(0, through), mistake));
const { fingerprint } = scenario;
const attempt = { id: 'half-way', scenario: slug, fingerprint, ...scriptAttempt };
const time = log.at(-1)?.time ?? 0;

const said = /^A user’s key is changed by a new one/;
const belief = 'It is good practice to rotate root’s access keys.';
const truth = 'It is good practice to have none.';

test('the mission tells it for as long as it is there', async ({ page }) => {
	await bring(page, [{ attempt, log }]);
	await page.goto(`/scenarios/${slug}/play/?attempt=half-way`);
	await untilOpen(page);
	const told = page.getByRole('group').filter({ hasText: 'Where many go wrong' });
	await expect(told.getByText(said)).toBeVisible();
	await expect(told.getByText(belief)).toBeVisible();
	await expect(told.getByText(truth)).toBeVisible();
	expect(await faults(page)).toEqual([]);
	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(told).toBeHidden();
});

test('the score sheet tells it too, and that it was made good', { tag: long }, async ({ page }) => {
	const ended = [
		...log,
		{ type: 'undo', time: time + 1000 } as const,
		{ type: 'giveUp', time: time + 2000 } as const
	];
	await bring(page, [{ attempt, log: ended }]);
	await page.goto(`/scenarios/${slug}/score/?attempt=half-way`);
	const told = page.getByRole('region', { name: 'Where many go wrong' });
	await expect(told.getByText('A new access key is made for root')).toBeVisible();
	await expect(told.getByText('made good since')).toBeVisible();
	await expect(told.getByText(said)).toBeVisible();
	await expect(told.getByText(truth)).toBeVisible();
	expect(await faults(page)).toEqual([]);
});
