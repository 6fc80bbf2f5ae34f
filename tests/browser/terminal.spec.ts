import { expect, type Page } from '@playwright/test';
import { faultsInThemes } from './axe';
import { openConsole } from './at-console';
import { test } from './test';

const prompt = (page: Page) => page.getByRole('textbox', { name: /command/ });
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

test('a policy that is written in the editor is a file for the next command', async ({ page }) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, 'edit policy.json');
	const editor = page.getByRole('region', { name: 'Editor of policy.json' });
	await expect(editor.locator('.cm-content')).toBeFocused();
	await expect(editor.getByRole('heading', { name: 'policy.json' })).toBeInViewport();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(
		'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}'
	);
	// What it allows is summed up, as in the console.
	await expect(editor.getByRole('rowheader', { name: 'S3' })).toBeVisible();
	await editor.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(prompt(page)).toBeFocused();
	await type(
		page,
		'aws iam create-policy --policy-name Look --policy-document file://policy.json --query Policy.Arn'
	);
	await expect(output(page)).toContainText(/"arn:aws:iam::\d{12}:policy\/Look"/);
});

test('a text is written in nano by its keys, and what is not saved is asked for', async ({
	page
}) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, 'seq 60');
	await type(page, 'nano notes.txt');
	const text = page.getByRole('textbox', { name: 'notes.txt' });
	await expect(text).toBeFocused();
	await expect(text).toBeInViewport({ ratio: 1 });
	await page.keyboard.type('tides');
	await page.keyboard.press('Control+s');
	await expect(prompt(page)).toBeFocused();
	await type(page, 'nano notes.txt');
	await expect(text).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(prompt(page)).toBeFocused();
	await type(page, 'nano notes.txt');
	await expect(text).toBeFocused();
	await page.keyboard.press('Control+End');
	await page.keyboard.type('charts');
	await page.keyboard.press('Control+x');
	const editor = page.getByRole('region', { name: 'Editor of notes.txt' });
	await expect(editor.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(text).toBeFocused();
	await page.keyboard.press('Escape');
	await editor.getByRole('button', { name: 'Do not save' }).click();
	await type(page, 'wc -l notes.txt');
	await expect(output(page).getByRole('listitem').last()).toContainText('1 notes.txt');
});

for (const width of [1440, 360]) {
	test(`the prompt stays in sight at ${width} pixels, whatever comes below it or is looked at meanwhile`, async ({
		page
	}) => {
		await openConsole(page, 'key-off', '#terminal');
		await page.setViewportSize({ width, height: 740 });
		const panes = page.getByRole('navigation', { name: 'Panes' });
		if (width < 1024) await panes.getByRole('button', { name: 'Terminal' }).click();
		await type(page, 'seq 60');
		await expect(prompt(page)).toBeInViewport();
		// As much as news take.
		await page.setViewportSize({ width, height: 500 });
		await expect(prompt(page)).toBeInViewport();
		await page.getByRole('tab', { name: 'Console' }).click();
		await page.getByRole('tab', { name: 'Terminal' }).click();
		await expect(prompt(page)).toBeInViewport();
		await page.locator('.paper').evaluate((paper) => paper.scrollTo({ top: 0 }));
		await expect(prompt(page)).not.toBeInViewport();
		await page.setViewportSize({ width, height: 480 });
		await expect(prompt(page)).not.toBeInViewport();
	});
}

test('earlier lines are searched as one types', async ({ page }) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, 'echo tides');
	await type(page, 'echo charts');
	await prompt(page).press('Control+r');
	await prompt(page).pressSequentially('tid');
	const earlier = page.getByRole('listbox', { name: 'Earlier lines' });
	await expect(earlier.getByRole('option')).toHaveText(['echo tides']);
	await prompt(page).press('Enter');
	await expect(output(page).getByRole('listitem').last()).toContainText('echo tides');
	await expect(prompt(page)).toHaveValue('');
});

for (const width of [1440, 360]) {
	test(`axe finds nothing in the terminal at ${width} pixels`, async ({ page }) => {
		await openConsole(page, 'key-off', '#terminal');
		await page.setViewportSize({ width, height: 740 });
		const panes = page.getByRole('navigation', { name: 'Panes' });
		// Where one pane is shown at a time, its button says what is in it.
		if (width < 1024) await panes.getByRole('button', { name: 'Terminal' }).click();
		await type(page, 'aws iam list-users --output table');
		await type(page, 'aws iam get-user --user-name nobody');
		await expect(output(page)).toContainText('Exit 254');
		await prompt(page).fill('aws iam list-');
		await prompt(page).press('Tab');
		await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
		const { light, dark } = await faultsInThemes(page);
		expect(light).toEqual([]);
		expect(dark).toEqual([]);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider).toBeLessThanOrEqual(0);
	});
}

test('what is written in the editor is not lost without a question, and what is too long is not pasted', async ({
	page
}) => {
	await openConsole(page, 'key-off', '#terminal');
	await type(page, 'nano run.sh');
	const editor = page.getByRole('region', { name: 'Editor of run.sh' });
	const text = editor.getByRole('textbox', { name: 'run.sh' });
	await expect(text).toBeFocused();
	await page.keyboard.insertText('echo kept');
	await text.evaluate((field) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'x'.repeat(2_000_000));
		field.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
		);
	});
	await expect(editor.getByRole('alert')).toContainText('Not pasted');
	await editor.getByRole('button', { name: 'Leave it as it was' }).click();
	await expect(editor.getByText('Save what was changed?')).toBeVisible();
	await editor.getByRole('button', { name: 'Go on writing' }).click();
	await page.getByRole('link', { name: 'Leastwise', exact: true }).click();
	await expect(editor.getByText('Save what was changed?')).toBeVisible();
	await editor.getByRole('button', { name: 'Save', exact: true }).click();
	await type(page, 'cat run.sh');
	await expect(output(page)).toContainText('kept');
});
