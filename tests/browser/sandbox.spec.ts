import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { keyboard, mouse, type Hands } from './hands';
import { attemptAddress, bringAttempt, lastStep, scoreAddress } from './half-way';
import { faults, faultsInThemes } from './axe';
import { long, longBy, test } from './test';

const main = (page: Page) => page.getByRole('main');
const saved = (page: Page) => page.getByRole('region', { name: 'Saved' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** The button beside a template. */
function opener(page: Page, template: string) {
	return page
		.getByRole('region', { name: 'Begin with' })
		.getByRole('listitem')
		.filter({ has: heading(page, template) })
		.getByRole('button', { name: /^Open/ });
}

async function untilOpen(page: Page) {
	await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
	await expect(main(page)).toHaveAttribute('aria-busy', 'false');
}

async function openTemplate(page: Page, hands: Hands, template: string) {
	await page.goto('/sandbox/');
	await hands.press(opener(page, template));
	await expect(page).toHaveURL(/\/sandbox\/play\/\?sandbox=[0-9a-f]{32}/);
	await untilOpen(page);
}

async function signInAsRoot(page: Page, hands: Hands) {
	await hands.press(main(page).getByRole('button', { name: 'Root user', exact: true }));
	await hands.press(main(page).getByRole('button', { name: 'Sign in', exact: true }));
	await expect(heading(page, 'IAM Dashboard')).toBeVisible();
}

async function makeGroup(page: Page, hands: Hands, name: string) {
	await page.evaluate(() => (location.hash = '#/create-group'));
	await hands.type(main(page).getByRole('textbox', { name: 'User group name' }), name);
	await hands.press(main(page).getByRole('button', { name: 'Create user group', exact: true }));
	await expect(main(page).getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

const ways = [
	['mouse', mouse],
	['keyboard', keyboard]
] as const;

for (const [by, handsOf] of ways) {
	test(
		`by ${by}: begun from a template, worked in, undone, found again, restarted`,
		longBy(by),
		async ({ page }) => {
			const hands = handsOf(page);
			await openTemplate(page, hands, 'An empty account');
			await expect(page.getByText('What you are given')).toBeVisible();
			await expect(page.getByText('Score')).toHaveCount(0);
			await signInAsRoot(page, hands);
			await makeGroup(page, hands, 'editors');

			await page.reload();
			await untilOpen(page);
			await hands.press(page.getByRole('button', { name: /^Undo: / }));
			await expect(page.getByRole('button', { name: /^Redo: / })).toBeEnabled();
			await hands.press(page.getByRole('button', { name: /^Redo: / }));

			await hands.press(page.getByRole('button', { name: 'Restart', exact: true }));
			await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Restart' }));
			await expect(heading(page, 'Sign in')).toBeVisible();
			await page.reload();
			await expect(heading(page, 'Sign in')).toBeVisible();
		}
	);
}

test('saved sandboxes are renamed, copied, deleted, and deleted ones brought back', async ({
	page
}) => {
	await openTemplate(page, mouse(), 'A messy company');
	await page.goto('/sandbox/');
	const choose = async (name: string, entry: string) => {
		await saved(page)
			.getByRole('button', { name: `More for ${name}` })
			.click();
		await page.getByRole('menuitem', { name: entry }).click();
	};
	await choose('A messy company', 'Rename');
	await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('For the talk');
	await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
	await expect(saved(page).getByRole('link', { name: 'For the talk', exact: true })).toBeVisible();

	await choose('For the talk', 'Copy');
	const copy = saved(page).getByRole('link', { name: 'For the talk, copy', exact: true });
	await expect(copy).toBeVisible();
	await choose('For the talk, copy', 'Delete');
	await expect(copy).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(copy).toBeVisible();
	await copy.click();
	await untilOpen(page);
	await expect(page.getByText('Letterpress-1880')).toBeVisible();
});

test('an exported account opens as a sandbox of its own; what is none is refused with its place', async ({
	page
}) => {
	await openTemplate(page, mouse(), 'An empty account');
	await signInAsRoot(page, mouse());
	await makeGroup(page, mouse(), 'editors');
	await page.goto('/sandbox/');
	await saved(page).getByRole('button', { name: 'More for An empty account' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Export account.yaml' }).click()
	]);
	expect(download.suggestedFilename()).toBe('an-empty-account.yaml');
	const text = await readFile(await download.path(), 'utf8');
	expect(text).toContain('name: editors');
	expect(text).toMatch(/^# An account of Leastwise/);

	const file = page.getByLabel('Account file');
	const bring = (name: string, content: string) =>
		file.setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content) });
	await bring('bad.yaml', text.replace('editors', 'edit ors!'));
	await expect(page.getByRole('alert')).toContainText('groups[0].name');
	await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
	await expect(saved(page).getByRole('listitem')).toHaveCount(1);

	await bring('good.yaml', text);
	await expect(page).toHaveURL(/\/sandbox\/play\//);
	await untilOpen(page);
	await signInAsRoot(page, mouse());
	await page.evaluate(() => (location.hash = '#/groups'));
	await expect(main(page).getByRole('link', { name: 'editors', exact: true })).toBeVisible();
});

test('the end of an attempt opens as a sandbox', { tag: long }, async ({ page }) => {
	await bringAttempt(page, lastStep);
	await page.goto(`${scoreAddress}${attemptAddress.slice(attemptAddress.indexOf('?'))}`);
	await page.getByRole('button', { name: 'Open as a sandbox' }).click();
	await expect(page).toHaveURL(/\/sandbox\/play\//);
	await untilOpen(page);
	await expect(page.getByText('your attempt at scenario 01')).toBeVisible();
});

test(
	'Marlow Maps after a scenario opens with everybody’s codes',
	{ tag: long },
	async ({ page }) => {
		await openTemplate(page, mouse(), 'Marlow Maps after a scenario');
		await expect(
			page
				.getByRole('complementary', { name: 'Authenticator' })
				.getByText('root-account-mfa-device')
		).toBeVisible();
	}
);

test(
	'axe finds nothing on a sandbox, narrow or wide, light or dark',
	{ tag: long },
	async ({ page }) => {
		await openTemplate(page, mouse(), 'A messy company');
		expect(await faultsInThemes(page), '1440 pixels wide').toEqual({ light: [], dark: [] });
		await page.setViewportSize({ width: 360, height: 900 });
		expect(await faults(page), '360 pixels wide').toEqual([]);
		await page.goto('/sandbox/');
		await expect(saved(page).getByRole('listitem')).toHaveCount(1);
		expect(await faults(page), 'the list').toEqual([]);
	}
);
