import { expect, type Page } from '@playwright/test';
import { button, main, onPage, openConsole } from './at-console';
import { keyboard, mouse, type Hands } from './hands';
import { judge } from './judge';
import { long, longBy, test } from './test';

/* A policy that is chosen together instead of written. */

const part = (page: Page, title: string) =>
	main(page).locator('summary').filter({ hasText: title }).first();
const box = (page: Page, name: string) => main(page).getByRole('checkbox', { name });
const services = (page: Page) => main(page).getByRole('combobox', { name: /^Select/ });

/** A part is open from the start where something must be chosen in it. */
async function unfold(page: Page, title: string, hands: Hands) {
	const isOpen = await part(page, title).evaluate(({ parentElement }) =>
		parentElement?.hasAttribute('open')
	);
	if (!isOpen) await hands.press(part(page, title));
}

async function openEditor(page: Page) {
	await openConsole(page, 'user-in-mfa', '#/create-policy');
	await onPage(page, 'Specify permissions');
}

for (const by of ['mouse', 'keyboard'] as const) {
	test(`a policy is chosen together and created by ${by}`, longBy(by), async ({ page }) => {
		test.slow();
		const hands = by === 'mouse' ? mouse() : keyboard(page);
		await openEditor(page);
		await hands.type(services(page), 's3');
		await page.keyboard.press('Enter');
		await hands.toggle(box(page, 'All List actions of Amazon S3'));
		await unfold(page, 'Resources', hands);
		await hands.tick(main(page).getByRole('radio', { name: 'All resources' }));
		await unfold(page, 'Request conditions - optional', hands);
		await hands.toggle(box(page, 'MFA required'));
		await hands.press(button(page, 'Next'));
		await onPage(page, 'Review and create');
		const summary = main(page).getByRole('row', { name: /Amazon S3/ });
		await expect(summary).toContainText('Full: List');
		await expect(summary).toContainText('Under conditions');
		await hands.type(page.getByRole('textbox', { name: 'Policy name' }), 'lists');
		await hands.press(button(page, 'Create policy'));
		await onPage(page, 'lists');
	});
}

test(
	'axe finds nothing in it, and nothing scrolls sideways at 360 pixels',
	{ tag: long },
	async ({ page }) => {
		test.slow();
		await openEditor(page);
		await expect(services(page)).toBeVisible();
		await judge(page, 'nothing chosen yet');
		await services(page).fill('s3');
		await page.keyboard.press('Enter');
		await main(page)
			.getByText(/^Read \d+ of|^Read/)
			.first()
			.click();
		await box(page, 'All List actions of Amazon S3').click();
		await judge(page, 'actions of a service');
		await unfold(page, 'Resources', mouse());
		await button(page, 'Add ARNs: object').click();
		await button(page, 'Add ARNs').click();
		await judge(page, 'an ARN whose parts are missing');
		await unfold(page, 'Request conditions - optional', mouse());
		await button(page, 'Add condition').click();
		await judge(page, 'a condition');
		await button(page, 'Next').click();
		await judge(page, 'what is still to be chosen');
	}
);
