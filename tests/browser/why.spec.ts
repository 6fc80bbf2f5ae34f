import { expect, type Locator, type Page } from '@playwright/test';
import { faults } from './axe';
import { attemptAddress, bring, lastStep, madeUpTo, scoreAddress, untilOpen } from './half-way';
import { keyboard, mouse, type Hands } from './hands';
import { long, longBy, test } from './test';

/* Why something was decided, and whether somebody may: everywhere the same picture. */

const road = (within: Page | Locator) =>
	within.getByRole('navigation', { name: 'The way of the request' });
const onward = (within: Page | Locator) =>
	within.getByRole('link', { name: /Open in the playground/ });
const summary = (within: Page | Locator, words: string) =>
	within.locator('summary', { hasText: words }).first();

async function open(page: Page, step: string, hash = '') {
	await bring(page, [madeUpTo(step)]);
	await page.goto(`${attemptAddress}${hash}`);
	await untilOpen(page);
}

/** Nothing is wrong in either theme, and nothing is wider than a phone. */
async function judge(page: Page, what: string) {
	for (const [width, colorScheme] of [
		[360, 'light'],
		[1440, 'dark']
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		expect(await faults(page), `${what}, ${width} ${colorScheme}`).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide, `${what} at ${width}`).toBeLessThanOrEqual(width);
	}
}

const everyHands: readonly (readonly [string, (page: Page) => Hands])[] = [
	['mouse', mouse],
	['keyboard', keyboard]
];

for (const [by, handsOn] of everyHands) {
	test(
		`a refusal leads to its picture, and on to the playground, by ${by}`,
		longBy(by),
		async ({ page }) => {
			await open(page, 'robin-out');
			const hands = handsOn(page);
			await hands.press(page.getByRole('button', { name: 'robin', exact: true }));
			await hands.press(page.getByRole('button', { name: 'Sign in', exact: true }));
			await hands.press(summary(page, 'Why?'));
			await expect(road(page)).toContainText('no policy allows');
			await hands.press(road(page).getByRole('button', { name: /Explicit deny/ }));
			await expect(page.getByText('No statement denies')).toBeVisible();

			const opened = page.context().waitForEvent('page');
			await hands.press(onward(page));
			const playground = await opened;
			await expect(playground.getByRole('region', { name: 'Decision' })).toContainText(
				'Implicitly denied'
			);
			await expect(playground.getByRole('combobox', { name: 'Principal' })).toHaveValue(
				/user\/robin$/
			);
			await playground.close();
			await expect(page.getByText('No statement denies')).toBeVisible();
		}
	);

	test(
		`what the members of a group may is asked without signing in, by ${by}`,
		longBy(by),
		async ({ page }) => {
			await open(page, 'group-policy', '#/groups/administrators');
			const hands = handsOn(page);
			await hands.press(page.getByRole('link', { name: 'May they …?' }));
			await hands.type(page.getByRole('combobox', { name: 'Action' }), 'iam:CreateUser');
			await hands.type(page.getByRole('combobox', { name: 'Resource' }), '*');
			await page.keyboard.press('Escape');
			await hands.toggle(page.getByRole('checkbox', { name: 'Let me guess first' }));
			await hands.press(page.getByRole('button', { name: 'Ask', exact: true }));

			const answer = page.getByRole('region', { name: 'Answer' });
			await hands.press(answer.getByRole('button', { name: 'Implicitly denied' }));
			await hands.press(answer.getByRole('button', { name: 'Check' }));
			await expect(answer).toContainText('You guessed: implicitly denied.');
			await expect(answer).toContainText('A member of administrators may call iam:CreateUser');
			await expect(road(answer)).toContainText('AdministratorAccess allows');

			await page.reload();
			await untilOpen(page);
			await expect(answer.getByRole('group', { name: 'Your guess' })).toBeVisible();
		}
	);
}

test('an event and a step of the score sheet have the picture too', async ({ page }) => {
	await open(page, 'group', '#/events');
	await page.getByRole('button', { name: 'CreateGroup', exact: true }).click();
	const record = page.locator('.record:not([hidden])');
	await summary(record, 'How it was decided').click();
	await expect(road(record)).toContainText('Request');
	await expect(onward(record)).toBeVisible();

	await bring(page, [madeUpTo(lastStep, [{ type: 'finish' }], 'done')]);
	await page.goto(`${scoreAddress}?attempt=done`);
	await page.getByText('What happened').click();
	const steps = page.getByRole('group', { name: 'Step by step' });
	await steps.getByRole('button', { name: /Created the user group administrators/ }).click();
	await summary(steps, 'How it was decided').click();
	await expect(road(steps)).toBeVisible();
});

test('picture, question and guess are for everybody', { tag: long }, async ({ page }) => {
	await open(page, 'robin-out');
	await page.getByRole('button', { name: 'robin', exact: true }).click();
	await page.getByRole('button', { name: 'Sign in', exact: true }).click();
	await summary(page, 'Why?').click();
	await expect(road(page)).toBeVisible();
	await judge(page, 'a refusal');

	await page.goto(`${attemptAddress}#/may/user%2Frobin/iam%3AListUsers/*`);
	await untilOpen(page);
	await expect(road(page.getByRole('region', { name: 'Answer' }))).toBeVisible();
	await judge(page, 'may they');

	await page.getByRole('checkbox', { name: 'Let me guess first' }).check();
	await page.reload();
	await untilOpen(page);
	await page.getByRole('button', { name: 'Allowed', exact: true }).click();
	await judge(page, 'a guess');
});
