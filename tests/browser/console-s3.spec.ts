import { expect, type Locator, type Page } from '@playwright/test';
import { confirm, heading, main, openConsole, turnTo } from './at-console';
import { keyboard, mouse, type Hands } from './hands';
import { judge } from './judge';
import { long, longBy, test } from './test';

/* S3 in an account that has no bucket yet: what is made there, shared, shut and deleted. */

const bucket = 'marlow-notices';
const shared = JSON.stringify({
	Version: '2012-10-17',
	Statement: [
		{
			Effect: 'Allow',
			Principal: '*',
			Action: 's3:GetObject',
			Resource: `arn:aws:s3:::${bucket}/*`
		}
	]
});

const button = (page: Page, name: string) =>
	main(page).getByRole('button', { name, exact: true }).last();
const ways: readonly (readonly [string, (page: Page) => Hands])[] = [
	['mouse', () => mouse()],
	['keyboard', (page) => keyboard(page)]
];

for (const [way, handsFor] of ways) {
	test(
		`a bucket is created, filled, shared, shut and deleted by ${way}`,
		longBy(way),
		async ({ page }) => {
			const hands = handsFor(page);
			await openConsole(page, 'summary', '#/s3/buckets');
			await expect(page.getByText('No buckets')).toBeVisible();

			await hands.press(main(page).getByRole('link', { name: 'Create bucket' }));
			await hands.type(main(page).getByRole('textbox', { name: 'Bucket name' }), bucket);
			await hands.press(button(page, 'Create bucket'));
			await expect(heading(page, bucket)).toBeVisible();

			await hands.press(main(page).getByRole('link', { name: 'Upload' }));
			await hands.tick(main(page).getByRole('radio', { name: /^Text typed here/ }));
			await hands.type(main(page).getByRole('textbox', { name: 'Name' }), 'tides.txt');
			await hands.type(main(page).getByRole('textbox', { name: 'Text' }), 'High at noon');
			await hands.press(button(page, 'Upload'));
			await expect(main(page).getByRole('link', { name: 'tides.txt' })).toBeVisible();

			await turnToPermissions(page, hands);
			await hands.press(main(page).getByRole('link', { name: 'Edit bucket policy' }));
			await write(page, way, main(page).getByRole('textbox', { name: /Tab indents/ }), shared);
			await expect(page.getByText('This policy is public.')).toBeVisible();
			await hands.press(button(page, 'Save changes'));
			await expect(main(page).getByRole('alert').last()).toContainText('BlockPublicPolicy');

			await hands.press(main(page).getByRole('link', { name: 'Cancel' }));
			await hands.press(button(page, 'Edit Block public access (bucket settings)'));
			await hands.toggle(main(page).getByRole('checkbox', { name: /^Block all public access/ }));
			await hands.press(button(page, 'Save changes'));
			await confirm(page, hands, 'confirm', 'Confirm');
			await hands.press(main(page).getByRole('link', { name: 'Edit bucket policy' }));
			await write(page, way, main(page).getByRole('textbox', { name: /Tab indents/ }), shared);
			await hands.press(button(page, 'Save changes'));
			await expect(page.getByText('Access: Public.')).toBeVisible();

			await hands.press(button(page, 'Edit Block public access (bucket settings)'));
			await hands.toggle(main(page).getByRole('checkbox', { name: /^Block all public access/ }));
			await hands.press(button(page, 'Save changes'));
			await confirm(page, hands, 'confirm', 'Confirm');
			await expect(page.getByText(/Access: Only authorized users/)).toBeVisible();

			await hands.press(button(page, 'Empty'));
			await confirm(page, hands, 'permanently delete', 'Empty');
			await hands.press(main(page).getByRole('button', { name: 'Delete', exact: true }).first());
			await confirm(page, hands, bucket, 'Delete');
			await expect(page.getByText('No buckets')).toBeVisible();
		}
	);
}

async function turnToPermissions(page: Page, hands: Hands) {
	const tab = main(page).getByRole('tab', { name: 'Permissions' });
	// Only the selected tab is on the way of Tab; arrows lead to the others.
	if ((await tab.getAttribute('tabindex')) === '0') return hands.press(tab);
	await hands.press(main(page).getByRole('tab', { name: 'Objects' }));
	await page.keyboard.press('End');
	await expect(tab).toHaveAttribute('aria-selected', 'true');
}

async function write(page: Page, way: string, editor: Locator, text: string) {
	if (way === 'mouse') return editor.fill(text);
	await expect(editor).toBeVisible();
	// The focus of the page is on what holds the editor, the editor's own within.
	const isThere = () =>
		page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.role === 'textbox');
	for (let presses = 0; presses < 250 && !(await isThere()); presses++) {
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.insertText(text);
	// Tab leaves it then, rather than to indent.
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
}

test('files are uploaded as they are, and come back so', async ({ page }) => {
	await openConsole(page, 'summary', '#/s3/create-bucket');
	await main(page).getByRole('textbox', { name: 'Bucket name' }).fill(bucket);
	await button(page, 'Create bucket').click();
	await main(page).getByRole('link', { name: 'Upload' }).click();
	const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
	await main(page)
		.locator('input[type=file]')
		.setInputFiles([{ name: 'north.png', mimeType: 'image/png', buffer: picture }]);
	await button(page, 'Upload').click();
	await main(page).getByRole('link', { name: 'north.png' }).click();
	const coming = page.waitForEvent('download');
	await button(page, 'Download').click();
	const file = await (await coming).createReadStream();
	const chunks: Buffer[] = [];
	for await (const chunk of file) chunks.push(Buffer.from(chunk));
	expect(Buffer.concat(chunks)).toEqual(picture);
	// The attempt is opened with S3 then, for its log calls it.
	await page.reload();
	await expect(heading(page, 'north.png')).toBeVisible();
});

test(
	'axe finds nothing on the pages of S3, and none is wider than a phone',
	{ tag: long },
	async ({ page }) => {
		await openConsole(page, 'summary', '#/s3/buckets');
		await expect(page.getByText('No buckets')).toBeVisible();
		await judge(page, 'no buckets');
		await turnTo(page, '#/s3/create-bucket', 'Create bucket');
		await main(page).getByRole('textbox', { name: 'Bucket name' }).fill('Marlow');
		await main(page)
			.getByRole('checkbox', { name: /^BlockPublicPolicy/ })
			.click();
		await judge(page, 'a bucket to be created');
		await main(page).getByRole('textbox', { name: 'Bucket name' }).fill(bucket);
		await main(page)
			.getByRole('checkbox', { name: /^I know that/ })
			.click();
		await main(page).getByRole('checkbox', { name: 'Enable Bucket Versioning' }).click();
		await button(page, 'Create bucket').click();
		await expect(heading(page, bucket)).toBeVisible();

		await turnTo(page, `#/s3/buckets/${bucket}/upload`, 'Upload');
		await judge(page, 'an upload');
		await main(page)
			.locator('input[type=file]')
			.setInputFiles(
				['tides.txt', 'winds.txt'].map((name) => ({
					name,
					mimeType: 'text/plain',
					buffer: Buffer.from(`What ${name} says`)
				}))
			);
		await button(page, 'Upload').click();
		await expect(heading(page, bucket)).toBeVisible();
		await judge(page, 'objects');
		await main(page).getByRole('checkbox', { name: 'Show versions' }).click();
		await judge(page, 'versions of objects');
		await turnTo(page, `#/s3/buckets/${bucket}/properties`, bucket);
		await judge(page, 'properties');
		await turnTo(page, `#/s3/buckets/${bucket}/edit-policy`, 'Edit bucket policy');
		await main(page)
			.getByRole('textbox', { name: /Tab indents/ })
			.fill(shared);
		await expect(page.getByText('This policy is public.')).toBeVisible();
		await judge(page, 'a policy');
		await button(page, 'Save changes').click();
		await expect(page.getByText('Access: Only authorized users')).toBeVisible();
		await judge(page, 'permissions');
		await button(page, 'Edit Block public access (bucket settings)').click();
		await button(page, 'Save changes').click();
		await judge(page, 'a word to type');
		await page.keyboard.press('Escape');
		await turnTo(page, `#/s3/buckets/${bucket}/object/tides.txt`, 'tides.txt');
		await main(page).getByText('Show what is in it').click();
		await button(page, 'Copy').click();
		await judge(page, 'an object');
		await turnTo(page, `#/s3/buckets/${bucket}/object/tides.txt/versions`, 'tides.txt');
		await judge(page, 'versions of an object');
		await turnTo(page, '#/s3/buckets', 'Buckets');
		await judge(page, 'buckets');
		await turnTo(page, '#/s3/block-public-access', 'Block Public Access settings for this account');
		await judge(page, 'the account');
	}
);
