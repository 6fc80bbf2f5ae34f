import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { faults } from './axe';
import { long, test } from './test';

/** The text of a PDF, where there is a program that reads it. */
function textOf(pdf: Buffer): string | undefined {
	try {
		return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8', stdio: 'pipe' });
	} catch {
		return undefined;
	}
}

/** Of a small account’s calls the words stay: what is pressed is what is said. */
const pressed = (page: Page) => page.locator('button:not(.calls button)').filter({ visible: true });

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test(
	'the whole book goes on paper, each chapter on a page of its own and without buttons',
	{ tag: long },
	async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('/workbook/print/');
		await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
		await expect(page.getByText('Your browser can also save it')).toBeVisible({ timeout: 30_000 });
		const articles = page.getByRole('article');
		const many = await articles.count();
		await expect(articles.last().getByRole('heading', { level: 2 }).first()).toBeVisible();
		// Headings of several chapters may have the same words.
		const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
		for (const within of ['.ways', '.book > header', '.book > nav'])
			expect(await faults(page, { within })).toEqual([]);
		const contents = page.getByRole('navigation', { name: 'Contents' });
		await contents.getByRole('link').nth(3).click();
		await expect(articles.nth(3).getByRole('heading', { level: 1 })).toBeInViewport();

		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await expect(pressed(page)).toHaveCount(0);
		const ink = await page.evaluate(() => getComputedStyle(document.body).color);
		expect(ink).toBe('rgb(28, 35, 39)');

		const pdf = await page.pdf({ format: 'A4', outline: true, tagged: true });
		// A title page, the contents, and a few for each chapter.
		expect(pagesOf(pdf)).toBeGreaterThan(2 + 2 * many);
		expect(pagesOf(pdf)).toBeLessThan(2 + 14 * many);
		const text = textOf(pdf);
		if (text === undefined) return;
		const sheets = text.split('\f');
		expect(sheets[0]).toContain('Workbook');
		expect(sheets[1]).toContain('Contents');
		const titles = await articles.getByRole('heading', { level: 1 }).allTextContents();
		for (const [at, title] of titles.entries()) {
			const opening = sheets.filter(
				(sheet) =>
					sheet.trimStart().startsWith(`Chapter ${at + 1},`) &&
					sheet.slice(0, 200).replace(/\s+/g, ' ').includes(title)
			);
			expect(opening, title).toHaveLength(1);
		}
		expect(text).not.toContain('I have read this chapter');
	}
);

test(
	'a chapter goes on paper without what is pressed, in dark ink',
	{ tag: long },
	async ({ page }) => {
		await page.goto('/workbook/06-reading-a-policy/');
		await expect(page.getByRole('button', { name: /^Add a note/ }).first()).toBeVisible();
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await expect(pressed(page)).toHaveCount(0);
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(
			'rgb(28, 35, 39)'
		);
	}
);
