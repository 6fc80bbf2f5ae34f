import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilShown } from './site';
import { long, test } from './test';

async function open(page: Page) {
	await page.goto('/study/questions/');
	await untilShown(page);
}

async function paste(page: Page, text: string) {
	await page.getByLabel('Or paste questions').fill(text);
	await page.getByRole('button', { name: 'Look at them' }).click();
}

const mine = `$CATEGORY: groups

Is a group a principal? {
	=No#No policy can name <b>it</b>.
	~Yes#It carries policies for its members.
}

[plain]Which two does this policy allow?\\n\\n\\{\\n  "Effect"\\: "Allow"\\n\\} {
	~%50%One
	~%50%Two
	~%-100%Three
}`;

test('questions are brought in, practised with the keys, deleted and brought back', async ({
	page
}) => {
	await open(page);
	await expect(page.getByText('No questions of your own yet.')).toBeVisible();
	await paste(page, 'Sound? {=yes ~no}\n\nNo end {=yes ~no\n\nEssay? {}');
	await expect(page.getByText('cannot be imported yet. Nothing was changed.').last()).toBeVisible();
	await expect(page.getByText('Line 3: A question has its options')).toBeVisible();
	await expect(page.getByText('Line 5: An essay has no options')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await paste(page, mine);
	await expect(page.getByText('2 questions in Pasted questions, read as GIFT.')).toBeVisible();
	await expect(page.getByText('No policy can name it.')).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });
	await page.getByRole('button', { name: 'Import 2 questions' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('No questions of your own yet.')).toBeVisible();

	await paste(page, mine);
	await page.getByRole('button', { name: 'Import 2 questions' }).click();
	await page.getByRole('link', { name: 'Practise Pasted questions' }).click();
	for (const which of [1, 2]) {
		await expect(page.getByText(`Question ${which} of 2`)).toBeVisible();
		const isFirst = await page
			.getByRole('heading', { name: 'Is a group a principal?' })
			.isVisible();
		for (const right of isFirst ? ['No'] : ['One', 'Two']) {
			const label = page.locator('label', { hasText: right });
			await page.keyboard.press((await label.locator('.letter').textContent()) ?? '');
		}
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^Right, after/)).toBeVisible();
		await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 2 right');

	await open(page);
	await paste(page, mine);
	await expect(page.getByText('They are here already, as Pasted questions.')).toBeVisible();
	await page.getByRole('button', { name: 'Delete Pasted questions' }).click();
	await expect(page.getByText('No questions of your own yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	// Shown once it is written.
	await expect(page.getByRole('heading', { name: 'Pasted questions' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Pasted questions' })).toBeVisible();
});

for (const [format, ending] of [
	['GIFT', 'gift.txt'],
	['Aiken', 'aiken.txt'],
	['CSV', 'csv'],
	['Anki deck', 'apkg']
] as const) {
	test(`what goes out as ${format} comes in again`, { tag: long }, async ({ page }) => {
		await open(page);
		await page.getByRole('radio', { name: format }).check();
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download' }).click();
		const file = await waiting;
		expect(file.suggestedFilename()).toBe(`leastwise-questions.${ending}`);
		const told = page.getByText(
			new RegExp(`^\\d+ questions in leastwise-questions\\.${ending}\\.`)
		);
		const [number = ''] = /^\d+/.exec((await told.textContent()) ?? '') ?? [];
		const path = await file.path();
		expect((await readFile(path)).length).toBeGreaterThan(10_000);
		await page.getByLabel('File with questions').setInputFiles({
			name: `mine.${ending}`,
			mimeType: 'application/octet-stream',
			buffer: await readFile(path)
		});
		await expect(
			page.getByText(`${number} questions in mine.${ending}, read as ${format}.`)
		).toBeVisible();
		await page.getByRole('button', { name: `Import ${number} questions` }).click();
		await expect(page.getByRole('heading', { name: `mine.${ending}` })).toBeVisible();
	});
}
