import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { untilShown } from './site';
import { test } from './test';

/** A figure by its title. */
const exercise = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

async function open(page: Page, chapter: string) {
	await page.goto(chapter);
	await untilShown(page);
}

test('a policy is read line by line, and requests are predicted, with the keyboard alone', async ({
	page
}) => {
	await open(page, '/workbook/06-reading-a-policy/');
	const policy = page.getByRole('region', { name: /^The policy RenderWatch/ });
	const note = page.getByRole('figure').getByRole('status');
	await expect(note).toContainText('Line 2, the language');
	await policy.focus();
	await page.keyboard.press('ArrowDown');
	await expect(note).toContainText('Line 5, a name');
	await page.keyboard.press('End');
	await expect(note).toContainText('Lines 20–24, the condition');
	await page.getByRole('button', { name: 'Back' }).focus();
	await page.keyboard.press('Enter');
	await expect(note).toContainText('Line 19, the resource');

	const figure = exercise(page, 'What would happen?');
	// What is told beneath one is a group as well.
	const groups = figure.locator('fieldset');
	const ask = figure.getByRole('button', { name: 'Ask the engine' });
	await expect(ask).toHaveAttribute('aria-disabled', 'true');
	await groups.nth(0).getByRole('radio', { name: 'Allowed' }).focus();
	await page.keyboard.press('Space');
	await groups.nth(2).getByRole('radio', { name: 'Allowed' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(figure.getByRole('status').last()).toHaveText('2 of 4 predicted');
	await ask.focus();
	await page.keyboard.press('Enter');
	await expect(figure.getByRole('status').last()).toHaveText('2 of 4 decided, 1 as predicted');
	await expect(groups.nth(0)).toContainText('As you said.');
	await expect(groups.nth(2)).toContainText('You said explicitly denied.');
	await groups.nth(2).getByText('How it was decided').focus();
	await page.keyboard.press('Enter');
	await expect(groups.nth(2).getByRole('link', { name: /Open in the playground/ })).toBeVisible();
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await page.getByRole('button', { name: 'I have read this chapter' }).click();
	await expect(page.getByText(/Read \d/)).toBeVisible();
	await page.goto('/workbook/');
	const row = page.getByRole('row', { name: /^6 Reading a policy/ });
	await expect(row).toContainText('Read');
	await expect(row).not.toContainText('Not read');
});

test('the other kinds of figures too', async ({ page }) => {
	await open(page, '/workbook/08-how-a-decision-is-made/');
	const layers = exercise(page, 'Layer by layer');
	const told = layers.getByRole('status').first();
	await expect(told).toContainText('Allowed');
	const scps = layers.getByRole('group', { name: 'Service control policies' });
	await scps.getByRole('radio', { name: 'There', exact: true }).focus();
	await page.keyboard.press('ArrowLeft');
	await expect(scps.getByRole('radio', { name: 'Cannot be seen' })).toBeChecked();
	await expect(told).toContainText('depends on the service control policies');

	await open(page, '/workbook/11-mfa/');
	const sort = exercise(page, 'Which of the three?');
	const things = sort.getByRole('group');
	await things.nth(0).getByRole('radio', { name: 'Authenticator app' }).focus();
	await page.keyboard.press('Space');
	await things.nth(1).getByRole('radio', { name: 'Authenticator app' }).focus();
	await page.keyboard.press('Space');
	await sort.getByRole('button', { name: 'Compare' }).focus();
	await page.keyboard.press('Enter');
	await expect(sort.getByRole('status').last()).toHaveText('2 compared, 1 right, 5 left');
	await expect(things.nth(1)).toContainText('Security key.');

	const account = exercise(page, 'Dana registers her phone');
	await account.getByRole('button', { name: 'She has AWS make' }).focus();
	await page.keyboard.press('Enter');
	await expect(account.getByRole('status').last()).toContainText(
		'Not yet: it acts as user/dana, who is not signed in'
	);

	const carried = exercise(page, 'True, false, or not there');
	await carried.getByRole('button', { name: 'Ask: Tomas’s script, with his access key' }).focus();
	await page.keyboard.press('Enter');
	await expect(carried.getByRole('row', { name: /^Tomas’s script/ })).toContainText('absent');
	expect(await faultsInThemes(page)).toEqual({ light: [], dark: [] });

	await open(page, '/workbook/12-access-keys/');
	const order = exercise(page, 'A new key, and no outage');
	const steps = order.getByRole('listitem');
	const second = (await steps.nth(1).getByRole('group').getAttribute('aria-label')) ?? '';
	await order.getByRole('button', { name: `Earlier: ${second}` }).focus();
	await page.keyboard.press('Enter');
	await expect(steps.nth(0).getByRole('group', { name: second })).toBeVisible();
	await expect(order.getByRole('button', { name: `Earlier: ${second}` })).toBeFocused();
	await expect(order.getByRole('status').last()).toHaveText(`${second}: now 1 of 7`);
	await order.getByRole('button', { name: 'Check' }).focus();
	await page.keyboard.press('Enter');
	await expect(order.getByRole('status').last()).toContainText('stand where they belong');
});
