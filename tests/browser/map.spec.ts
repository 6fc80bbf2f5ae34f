import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { attemptAddress, bringAttempt } from './half-way';
import { long, longAt, test } from './test';

async function openMap(page: Page, width: number) {
	await page.setViewportSize({ width, height: 900 });
	await bringAttempt(page, 'group');
	await page.goto(attemptAddress);
	const opener = page.getByRole('button', { name: 'Open the map' });
	if (width <= 1024) {
		const panes = page.getByRole('navigation', { name: 'Panes' });
		await panes.getByRole('button', { name: /^Mission/ }).click();
	}
	await opener.click();
	const map = page.getByRole('dialog', { name: /^Map of / });
	await expect(map).toBeVisible();
	return { map, opener };
}

test('from the picture of the account the map opens, is walked by keyboard, and gives the focus back', async ({
	page
}) => {
	const { map, opener } = await openMap(page, 1440);
	const side = map.getByRole('region', { name: 'What is chosen' });

	await map.getByRole('button', { name: 'Who: root user' }).focus();
	await page.keyboard.press('Enter');
	await expect(side).toContainText('the root user needs no policy');

	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(side).not.toContainText('the root user needs no policy');

	await page.keyboard.press('/');
	await expect(map.getByRole('searchbox')).toBeFocused();

	await map.getByRole('tab', { name: 'What changed' }).click();
	await expect(map.getByText(/Nobody gained|may/).first()).toBeVisible();

	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(map).toBeHidden();
	await expect(opener).toBeFocused();
});

for (const width of [1440, 360]) {
	test(
		`a question that comes up at the map is asked in the console, with what is known filled in, at ${width} pixels`,
		longAt(width),
		async ({ page }) => {
			const { map } = await openMap(page, width);
			await map.getByRole('searchbox').fill('robin');
			await page.keyboard.press('Enter');
			await map.getByRole('link', { name: 'Ask about one request' }).click();
			await expect(map).toBeHidden();
			await expect(page.getByRole('heading', { name: 'May they …?' })).toBeFocused();
			await expect(page.getByRole('combobox', { name: 'Who' })).toHaveValue('user/robin');
		}
	);
}

test('the map is saved as pictures that stand on their own', { tag: long }, async ({ page }) => {
	const { map } = await openMap(page, 1440);
	const save = async (as: string) => {
		await map.getByRole('button', { name: 'Save' }).click();
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('menuitem', { name: as }).click()
		]);
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	};

	const svg = await save('As SVG');
	expect(svg.name).toMatch(/^map-of-.*\.svg$/);
	const text = svg.bytes.toString();
	expect(text).toContain('root user');
	expect(text).not.toMatch(/var\(|class=|style=/);

	const png = await save('As PNG');
	expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(png.bytes.length).toBeGreaterThan(5_000);
});

for (const width of [360, 1440]) {
	test(
		`axe finds nothing in the map, ${width} pixels wide, in either theme`,
		longAt(width),
		async ({ page }) => {
			const { map } = await openMap(page, width);
			if (width === 360) await map.getByLabel('Start from').selectOption({ index: 1 });
			else await map.getByRole('button', { name: 'Who: root user' }).click();
			for (const view of ['Map', 'Table', 'What changed']) {
				await map.getByRole('tab', { name: view }).click();
				expect(await faultsInThemes(page), view).toEqual({ light: [], dark: [] });
				const wide = await map.evaluate((node) => node.scrollWidth > node.clientWidth);
				expect(wide, `${view} scrolls sideways`).toBe(false);
			}
		}
	);
}

test(
	'a window that gets narrow keeps the map, and the page goes on after it',
	{ tag: long },
	async ({ page }) => {
		const { map, opener } = await openMap(page, 1440);
		await page.setViewportSize({ width: 800, height: 900 });
		await expect(map).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(map).toBeHidden();
		await expect(opener).toBeFocused();
		const panes = page.getByRole('navigation', { name: 'Panes' });
		await panes.getByRole('button', { name: /^Why/ }).click();
		await expect(opener).toBeHidden();
	}
);
