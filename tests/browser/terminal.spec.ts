import { expect, type Page } from '@playwright/test';
import { openConsole } from './at-console';
import { test } from './test';

const prompt = (page: Page) => page.getByRole('combobox', { name: /command/ });
const output = (page: Page) => page.getByRole('log');

async function type(page: Page, line: string) {
	await prompt(page).fill(line);
	await prompt(page).press('Enter');
}

test('what is done in the terminal shows in the console, and undo takes it back', async ({
	page
}) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, 'aws iam create-group --group-name typed');
	await expect(output(page)).toContainText('"GroupName": "typed"');
	await page.getByRole('link', { name: 'In the console: user group typed' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'typed' })).toBeVisible();
	await page.getByRole('button', { name: /^Undo/ }).click();
	await page.getByRole('tab', { name: 'Terminal' }).click();
	await type(page, 'aws iam get-group --group-name typed');
	await expect(output(page)).toContainText('NoSuchEntity');
	await expect(output(page)).toContainText('Exit 254');
});

test('files and history are there after a reload, and a password is in neither', async ({
	page
}) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, "echo '{}' > policy.json");
	await type(page, 'aws iam create-login-profile --user-name nobody --password Tall-Lantern-40');
	await expect(output(page)).toContainText('--password ********');
	await page.reload();
	await type(page, 'cat policy.json; history');
	await expect(output(page)).toContainText('{}');
	await expect(output(page)).toContainText('--password ********');
	await expect(output(page)).not.toContainText('Lantern');
});

test('Tab completes, and after Escape it leads out', async ({ page }) => {
	await openConsole(page, 'key-off', '#terminal');
	await prompt(page).fill('whoa');
	await prompt(page).press('Tab');
	await expect(prompt(page)).toHaveValue('whoami ');
	await prompt(page).press('Escape');
	await prompt(page).press('Tab');
	await expect(prompt(page)).not.toBeFocused();
});
