import { expect, type Page } from '@playwright/test';
import {
	attemptAddress,
	bring,
	bringAttempt,
	lastStep,
	madeUpTo,
	scenarioAddress,
	scoreAddress,
	untilOpen
} from './half-way';
import { long, test } from './test';

const sheetAddress = `${scoreAddress}?attempt=half-way`;
const toSheet = /\/score\/?\?attempt=half-way$/;

async function untilTold(page: Page, title: string) {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('with everything met, finishing leads to the score sheet', async ({ page }) => {
	await bringAttempt(page, lastStep);
	await page.goto(attemptAddress);
	await page
		.getByRole('region', { name: 'What happened' })
		.getByRole('button', { name: 'Finish' })
		.click();

	await expect(page).toHaveURL(toSheet);
	await untilTold(page, 'Root is put away.');
	await expect(page.getByRole('group', { name: 'Score' })).toContainText('100');
	await expect(page.getByRole('heading', { name: 'Looking back' })).toBeVisible();
});

test('finishing with objectives open names them first', async ({ page }) => {
	await bringAttempt(page, 'group');
	await page.goto(attemptAddress);
	await page.getByRole('button', { name: 'Finish now' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('listitem')).toHaveCount(5);
	await dialog.getByRole('button', { name: 'Play on' }).click();
	await expect(dialog).toBeHidden();

	await page.getByRole('button', { name: 'Finish now' }).click();
	await dialog.getByRole('button', { name: 'Finish' }).click();
	await expect(page).toHaveURL(toSheet);
	await untilTold(page, 'Finished, with some of it open.');
});

test('giving up asks first, and leads to the score sheet with the way to what is open', async ({
	page
}) => {
	await bringAttempt(page, 'summary');
	await page.goto(attemptAddress);
	await page.getByRole('button', { name: 'Give up' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();

	await expect(page).toHaveURL(toSheet);
	await untilTold(page, 'Given up, and worth a look.');
	// One row per objective: what is open has its way in the same row.
	const ledger = page.getByRole('region', { name: 'Every point' });
	await expect(ledger.getByRole('row', { name: /open, worth/ })).toHaveCount(8);
	await expect(ledger.getByRole('row', { name: /Root has an MFA device/ })).toContainText(
		'choose Assign MFA device, name it'
	);
	for (const title of ['Root has an MFA device', 'Root has signed in with MFA']) {
		await expect(page.getByText(title).filter({ visible: true })).toHaveCount(1);
	}
});

test(
	'what a hint costs is said before it is taken, and stands on the sheet',
	{ tag: long },
	async ({ page }) => {
		await bringAttempt(page, 'key-off');
		await page.goto(attemptAddress);
		await untilOpen(page);
		const hints = page.getByRole('region', { name: 'Hints' });
		await expect(hints.getByText('costs 2, leaves 13')).toBeVisible();
		await expect(hints.getByText('costs 4, leaves 9, after “Nudge”')).toBeVisible();
		await hints.getByRole('button', { name: 'Show Nudge, costs 2, leaves 13' }).click();
		await expect(hints.getByText('−2, taken')).toBeVisible();

		const main = page.getByRole('main');
		await page.goto(`${attemptAddress}#/security-credentials`);
		const remove = main.getByRole('button', { name: /^Delete AKIA/ });
		const key = ((await remove.getAttribute('aria-label')) ?? '').replace('Delete ', '');
		await remove.click();
		await page.getByRole('dialog').getByRole('textbox').fill(key);
		await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
		const told = page.getByRole('region', { name: 'What happened' });
		await expect(told.getByText('Root has no access key', { exact: true })).toBeVisible();

		await page.goto(sheetAddress);
		await expect(main.getByRole('row', { name: /Hint 1 of 3.*−2/ })).toBeVisible();
		await main.getByText('What happened').click();
		const taken = main.getByRole('listitem').filter({ hasText: 'Took help, a nudge' });
		await expect(taken).toContainText('−2');
	}
);

test(
	'an attempt that has ended leads from the play address to its score',
	{ tag: long },
	async ({ page }) => {
		await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }])]);
		await page.goto(attemptAddress);
		await expect(page).toHaveURL(toSheet);
		await untilTold(page, 'Root is put away.');
	}
);

test(
	'an attempt that was put aside does not tell how the rest is done',
	{ tag: long },
	async ({ page }) => {
		await bring(page, [madeUpTo('summary', [{ type: 'startAgain' }])]);
		await page.goto(sheetAddress);
		await untilTold(page, 'Put aside for a new attempt.');
		await expect(page.getByRole('heading', { name: 'Looking back' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Play again' })).toBeVisible();
	}
);

test('an earlier attempt is deleted, and the others stay', { tag: long }, async ({ page }) => {
	const given = madeUpTo('group', [{ type: 'giveUp' }], 'given');
	await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }]), given]);
	await page.goto(scenarioAddress);
	const rows = page.getByRole('table').getByRole('row');
	const doomed = rows.filter({ hasText: 'Given up' });
	await doomed.getByRole('button', { name: /^Delete the attempt/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
	await expect(doomed).toHaveCount(0);

	await page.reload();
	await expect(rows.filter({ hasText: 'Finished' })).toHaveCount(1);
	await expect(doomed).toHaveCount(0);
	await page.goto(`${scoreAddress}?attempt=given`);
	await untilTold(page, 'There is no such attempt in this browser.');
});

test('on paper the score sheet stands alone', async ({ page }) => {
	await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }])]);
	await page.goto(sheetAddress);
	await untilTold(page, 'Root is put away.');
	await expect(page.getByRole('banner')).toBeVisible();

	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(page.getByRole('contentinfo')).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'What to do next' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Next step' })).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Every point' })).toBeVisible();
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
});
