import { expect, type Page } from '@playwright/test';
import type { Saved } from '../../src/lib/storage/store';
import { attemptAddress, bring, madeUpTo, scoreAddress, untilOpen } from './half-way';
import { long, test } from './test';

/* Attempts that were kept by another version of Leastwise, or of their scenario. */

/** As a version kept it in which the group could not be made. */
function drifted(): Saved {
	const saved = madeUpTo('user-group');
	const log = saved.log.map((entry) =>
		entry.type === 'act' && entry.calls[0]?.operation === 'CreateGroup'
			? { ...entry, came: ['LimitExceeded'] }
			: entry
	);
	return { ...saved, log };
}

const asked = (page: Page) =>
	page.getByRole('heading', { name: 'This attempt was made with an earlier version.' });

test('an attempt that comes out otherwise says where, and is gone on with from there for good', async ({
	page
}) => {
	await bring(page, [drifted()]);
	await page.goto(attemptAddress);
	await expect(asked(page)).toBeFocused();
	await expect(page.getByText(/Up to here it is the same: Deleted .*access key/)).toBeVisible();
	await expect(
		page.getByText(
			'The next step, CreateGroup, was refused with LimitExceeded then, and is answered today.'
		)
	).toBeVisible();

	await page.getByRole('link', { name: 'Look at it' }).click();
	await expect(page).toHaveURL(new RegExp(`${scoreAddress}.attempt=half-way`));
	await expect(page.getByText('This attempt was made with an earlier version')).toBeVisible();
	await expect(page.getByText('CreateGroup, was refused with LimitExceeded')).toBeVisible();
	await page.getByRole('link', { name: 'Continue the attempt' }).click();

	await page.getByRole('button', { name: 'Go on from here' }).click();
	await untilOpen(page);
	await page.reload();
	await untilOpen(page);
	await expect(asked(page)).toBeHidden();
});

test('a scenario that was edited is asked about once', async ({ page }) => {
	const saved = madeUpTo('summary');
	await bring(page, [{ ...saved, attempt: { ...saved.attempt, fingerprint: 'another' } }]);
	await page.goto(attemptAddress);
	await expect(
		page.getByRole('heading', { name: 'This scenario has changed since you began.' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Go on with it' }).click();
	await untilOpen(page);
	await page.reload();
	await untilOpen(page);
});

test('what is over shows its score of then beside today’s', { tag: long }, async ({ page }) => {
	const saved = drifted();
	const last = saved.log.at(-1)?.time ?? 0;
	const log = [...saved.log, { type: 'finish', time: last + 1000 } as const];
	const outcome = { phase: 'debrief', score: 12, stars: 0, updated: last } as const;
	await bring(page, [{ ...saved, log, outcome }]);
	await page.goto(attemptAddress);
	await expect(page).toHaveURL(new RegExp(scoreAddress));
	await expect(page.getByText('as it did: 12 points and no star.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Continue the attempt' })).toBeHidden();
});
