import { expect } from '@playwright/test';
import { bring, lastStep, madeUpTo, scenarioAddress, scoreAddress } from './half-way';
import { long, test } from './test';

const sheetAddress = `${scoreAddress}?attempt=half-way`;

test.beforeEach(async ({ page }) => {
	await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }])]);
	await page.goto(sheetAddress);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Root is put away.');
});

test('the sheet goes from headline and score over the lesson to the ledger and the folded log', async ({
	page
}) => {
	const parts = [
		page.getByRole('heading', { level: 1 }),
		page.getByRole('group', { name: 'Score' }),
		page.getByRole('heading', { name: 'Looking back' }),
		page.getByRole('heading', { name: 'What you can do now' }),
		page.getByRole('heading', { name: 'Every point' }),
		page.getByRole('heading', { name: 'What happened' })
	];
	await page.setViewportSize({ width: 360, height: 800 });
	const tops = await Promise.all(parts.map(async (each) => (await each.boundingBox())?.y ?? 0));
	expect(tops).toEqual([...tops].sort((a, b) => a - b));
	await expect(page.getByRole('group', { name: 'Step by step' })).toBeHidden();
});

test('a question is asked before the debrief answers it, and every option gets its reason', async ({
	page
}) => {
	const lesson = page.getByRole('region', { name: 'Looking back' });
	const debrief = lesson.getByRole('heading', { name: 'Root is not a big administrator' });
	await expect(debrief).toBeHidden();
	await lesson.getByRole('radio', { name: 'No policy limits root in its own account.' }).check();
	await lesson.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect(lesson.getByText('That is it.')).toBeFocused();
	await expect(lesson.getByText(/^MFA asks who comes in/)).toBeVisible();
	await expect(debrief).toBeVisible();
});

test('whoever does not know is shown the answer', { tag: long }, async ({ page }) => {
	const lesson = page.getByRole('region', { name: 'Looking back' });
	await lesson.getByRole('button', { name: 'I do not know' }).click();
	await expect(lesson.getByText(/^Right: No policy limits root/)).toBeVisible();
	await expect(lesson.getByRole('heading', { name: 'Why each step' })).toBeVisible();
});

test('the sheet leads on to an example of the playground', { tag: long }, async ({ page }) => {
	const able = page.getByRole('region', { name: 'What you can do now' });
	await expect(able.getByText(/^You can take over an AWS account/)).toBeVisible();
	await able.getByRole('link', { name: /a second policy that has a say$/ }).click();
	await expect(page.getByText(/^Priya is an administrator, and a second policy/)).toBeVisible();
});

test('the account is drawn before and now', { tag: long }, async ({ page }) => {
	const before = page.getByRole('group', { name: 'The account before' });
	const now = page.getByRole('group', { name: 'The account now' });
	await expect(before).toContainText('password, no MFA');
	await expect(before).toContainText('access key');
	await expect(now).toContainText('password and MFA');
	await expect(now).toContainText('no access key');
	await expect(now).toContainText('User group: administrators');
});

test('a worked solution is told call by call, as an attempt is', async ({ page }) => {
	await page.getByRole('heading', { name: 'A worked solution' }).click();
	const steps = page.getByRole('group', { name: 'Step by step' });
	await expect(steps).toBeVisible();
	await expect(steps.getByText(/^Step 1 of \d+$/)).toBeVisible();
	const next = steps.getByRole('button', { name: 'Next step' });
	while ((await next.getAttribute('aria-disabled')) !== 'true') await next.click();
	await expect(steps.getByText(/^Step (\d+) of \1$/)).toBeVisible();
});

test('a result is copied as text and saved as a picture, without a word of the way', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const share = page.getByRole('region', { name: 'To show around' });
	await share.getByRole('button', { name: 'Copy the result as text' }).click();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toMatch(
		/^Leastwise, scenario 01: Lock down the root user\n★★★ 100 of 100 points\n\d+ calls, par \d+, in [\d:]+$/
	);
	await expect(share.getByRole('img')).toHaveAccessibleName(text.replaceAll('\n', ' '));

	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		share.getByRole('button', { name: 'Save the picture' }).click()
	]);
	expect(saved.suggestedFilename()).toBe('leastwise-01-lock-down-root.png');
	await saved.saveAs(test.info().outputPath('result.png'));
});

test('terms of the brief are explained, by keyboard too', async ({ page }) => {
	await page.goto(scenarioAddress);
	const term = page.getByRole('button', { name: 'access key', exact: true });
	await term.focus();
	await expect(page.getByRole('tooltip')).toContainText('A password for programs');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('tooltip')).toHaveCount(0);
	await term.click();
	await expect(page.getByRole('tooltip')).toBeVisible();
});

test('home says what IAM is before it shows what IAM decides', { tag: long }, async ({ page }) => {
	await page.evaluate(() => localStorage.clear());
	await page.goto('/');
	const what = page.getByText(/^IAM, Identity and Access Management, decides who may do what/);
	const decisions = page.getByText('s3:PutObject');
	await expect(what).toBeVisible();
	await page.setViewportSize({ width: 360, height: 800 });
	const [above, below] = await Promise.all([what.boundingBox(), decisions.boundingBox()]);
	expect(above?.y).toBeLessThan(below?.y ?? 0);
});

test('an attempt at an earlier version of the scenario keeps what it came to then', async ({
	page
}) => {
	const { attempt, log, outcome } = madeUpTo(lastStep, [{ type: 'finish' }], 'earlier');
	if (!outcome) throw new Error('An attempt that is finished has an outcome');
	const earlier = { ...attempt, fingerprint: 'earlier' };
	await bring(page, [{ attempt: earlier, log, outcome: { ...outcome, score: 81, stars: 2 } }]);
	await page.goto(`${scoreAddress}?attempt=earlier`);
	await expect(
		page.getByText(/may differ from what you saw then: 81 points and two stars\./)
	).toBeVisible();
});
