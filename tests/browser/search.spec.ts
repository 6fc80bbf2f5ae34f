import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { test as siteTest, untilKept, untilShown } from './site';
import { long, test } from './test';

const field = (page: Page) => page.getByRole('searchbox', { name: /^Search chapters/ });
const hits = (page: Page) => page.getByRole('search').getByRole('link');

/** Before its scripts run, a page hears no key. */
async function open(page: Page) {
	await expect(async () => {
		await page.keyboard.press('/');
		await expect(field(page)).toBeFocused({ timeout: 2000 });
	}).toPass();
	await field(page).fill('');
}

test('a slash opens search from any page, and the keyboard leads to the section', async ({
	page
}) => {
	await page.goto('/workbook/');
	await untilShown(page);
	await open(page);
	const dialog = page.getByRole('dialog', { name: 'Search' });
	await expect(dialog).toContainText('Looks through the chapters');
	await page.keyboard.type('one no is enough');
	await expect(hits(page).first()).toContainText('Chapter 8');
	await expect(dialog.locator('mark').first()).toHaveText('One');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.keyboard.press('ArrowDown');
	await expect(hits(page).first()).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/workbook\/08-how-a-decision-is-made\/#one-no-is-enough$/);
	await expect(dialog).toBeHidden();
});

test('Escape closes it where one was, and a slash that is typed stays a slash', async ({
	page
}) => {
	await page.goto('/beliefs/');
	await untilShown(page);
	await open(page);
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
	const link = page.getByRole('link', { name: 'Search', exact: true });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('a/b');
	await expect(field(page)).toHaveValue('a/b');
	await page.keyboard.press('Escape');
	await expect(field(page)).toHaveCount(0);
	await expect(link).toBeFocused();
	await page.getByRole('searchbox', { name: 'Search', exact: true }).focus();
	await page.keyboard.press('/');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test(
	'what is looked for stands in the address, and Enter opens the best of it',
	{ tag: long },
	async ({ page }) => {
		await page.goto('/search/?q=trust+policy');
		await expect(field(page)).toHaveValue('trust policy');
		await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^Glossary \d/);
		await field(page).fill('zzyzx');
		await expect(page.getByText('Nothing found for “zzyzx”.')).toBeVisible();
		await expect(page.getByText('Try fewer words')).toBeVisible();
		await expect(page).toHaveURL(/\?q=zzyzx$/);
		expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
		await field(page).fill('root user');
		await page.getByRole('button', { name: /^Show all \d+ under Questions/ }).click();
		await expect(page).toHaveURL(/\?q=root\+user$/);
		await field(page).fill('role session');
		await expect(hits(page).first()).toContainText('role session');
		await field(page).press('Enter');
		await expect(page).toHaveURL(/\/glossary\/#role-session$/);
		await expect(page.locator('#role-session')).toBeInViewport();
	}
);

test('a question that was found is the one that is asked', async ({ page }) => {
	await page.goto('/search/');
	await field(page).fill('hands a role to a new function every week');
	const found = page
		.getByRole('region', { name: /^Questions/ })
		.getByRole('link')
		.first();
	const stem = (await found.locator('.title').innerText()).slice(0, 40);
	await found.click();
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
	await expect(page.getByRole('main')).toContainText(stem);
});

siteTest('search answers without the server', async ({ page, site }) => {
	await page.goto(site.address);
	await untilKept(page);
	await site.stop();
	await page.getByRole('link', { name: 'Search', exact: true }).click();
	await field(page).fill('explicit deny');
	await expect(page.getByRole('region', { name: /^Glossary/ })).toContainText('explicit deny');
	await hits(page).first().click();
	await untilShown(page);
});
