import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { test } from './test';

const chapter = '/workbook/08-how-a-decision-is-made/';

/** The words that are marked, each run on its own. */
const marked = (page: Page) =>
	page.evaluate(() => {
		const own = CSS.highlights.get('own-notes');
		return own ? [...own].map((range) => (range as Range).toString()) : [];
	});

/** Drags the pointer over the first paragraph of a section, from its begin to its end. */
async function select(page: Page, section: string) {
	await expect(page.getByRole('button', { name: /^Add a note/ }).first()).toBeVisible();
	const paragraph = page.locator(`[data-section="${section}"] .prose p`).first();
	await paragraph.scrollIntoViewIfNeeded();
	const text = await paragraph.evaluate((element) => {
		const range = document.createRange();
		range.selectNodeContents(element);
		getSelection()?.removeAllRanges();
		getSelection()?.addRange(range);
		return element.textContent ?? '';
	});
	return text.replace(/\s+/g, ' ').trim();
}

const offer = (page: Page) => page.getByRole('group', { name: 'The selected words' });

test('selected words are highlighted, kept, removed and brought back', async ({ page }) => {
	await page.goto(chapter);
	const words = await select(page, 'one-no-is-enough');
	await offer(page).getByRole('button', { name: 'Highlight' }).click();
	await expect(page.getByText('Highlighted.')).toBeVisible();
	await expect(offer(page)).toHaveCount(0);
	expect((await marked(page)).map((each) => each.replace(/\s+/g, ' ').trim())).toEqual([words]);

	await page.reload();
	const list = page.getByRole('list', { name: 'Your notes on One no is enough' });
	await expect(list).toContainText(words);
	expect(await marked(page)).toHaveLength(1);
	await page
		.getByText(words.slice(0, 30))
		.first()
		.click({ position: { x: 20, y: 10 } });
	await expect(list.locator(':focus')).toContainText(words);
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await list.getByRole('button', { name: /^Remove the highlight/ }).click();
	await expect(list).toHaveCount(0);
	expect(await marked(page)).toEqual([]);
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(list).toContainText(words);
	expect(await marked(page)).toHaveLength(1);
});

test('a note is written with the keyboard alone, changed, listed and copied as Markdown', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(chapter);
	const add = page.getByRole('button', { name: 'Add a note on One no is enough' });
	await add.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
	await page.keyboard.type('Ask Ines about Wanda.');
	await page.keyboard.press('Control+Enter');
	const list = page.getByRole('list', { name: 'Your notes on One no is enough' });
	await expect(list).toContainText('Ask Ines about Wanda.');
	await list.getByRole('button', { name: /^Edit/ }).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Asked.');
	await page.keyboard.press('Escape');
	await expect(page.getByText('What you wrote was not kept.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).last().click();
	await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Asked.');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(list).toContainText('Asked.');
	// What is being written is kept where one goes elsewhere.
	await page.getByRole('button', { name: 'Add a note on How a decision is made' }).click();
	await page.keyboard.type('Half written');
	await page.getByRole('link', { name: 'All chapters' }).click();
	await page.getByRole('link', { name: 'Your notes' }).click();

	await expect(page.getByRole('heading', { level: 2, name: /^8 / })).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Half written');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.getByRole('button', { name: 'Copy all as Markdown' }).click();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('### One no is enough\n\nAsked.');
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as Markdown' }).click();
	expect(readFileSync(await (await saved).path(), 'utf8')).toBe(copied);
	await page.getByRole('link', { name: 'One no is enough' }).click();
	await expect(list).toContainText('Asked.');
});

test('words that the chapter no longer has stay with their note', async ({ page }) => {
	await page.goto(chapter);
	await select(page, 'one-no-is-enough');
	await offer(page).getByRole('button', { name: 'Highlight' }).click();
	await expect(page.getByText('Highlighted.')).toBeVisible();
	// As if the chapter had been edited since.
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('leastwise');
			opening.onsuccess = () => resolve(opening.result);
		});
		const store = database.transaction('study', 'readwrite').objectStore('study');
		await new Promise<void>((resolve) => {
			const reading = store.getAll();
			reading.onsuccess = () => {
				for (const line of reading.result) {
					if (line.kind === 'noted') store.put({ ...line, quote: 'Nobody wrote this.' });
				}
				store.transaction.oncomplete = () => resolve();
			};
		});
		database.close();
	});
	await page.reload();
	const list = page.getByRole('list', { name: 'Your notes on One no is enough' });
	await expect(list).toContainText('Nobody wrote this.');
	await expect(list).toContainText('The chapter no longer has these words.');
	expect(await marked(page)).toEqual([]);
});

test('what is being written is there again after a reload, and nothing of it once it is cancelled', async ({
	page
}) => {
	await page.goto(chapter);
	const add = page.getByRole('button', { name: 'Add a note on One no is enough' });
	const field = page.getByRole('textbox', { name: 'Your note' });
	await add.click();
	await field.fill('Half a thou');
	await page.reload();
	await expect(field).toHaveValue('Half a thou');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.reload();
	await expect(add).toBeVisible();
	await expect(field).toHaveCount(0);
});
