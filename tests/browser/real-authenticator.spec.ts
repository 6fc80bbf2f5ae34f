import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { attemptAddress, bringAttempt, untilOpen } from './half-way';
import { test } from './test';

const tools = ['/usr/bin/zbarimg', '/usr/bin/oathtool'];
const missing = tools.filter((path) => !existsSync(path));

/** The code that another authenticator shows at a time. */
function oathtool(secret: string, time: number): string {
	const then = new Date(time).toISOString().replace('T', ' ').slice(0, 19);
	const options = ['--totp', '--base32', '--now', `${then} UTC`, secret];
	return execFileSync('oathtool', options, { encoding: 'utf8' }).trim();
}

test.skip(
	missing.length > 0 && !process.env.CI,
	`needs zbarimg and oathtool (Debian packages zbar-tools and oathtool); missing: ${missing.join(', ')}`
);

for (const colorScheme of ['light', 'dark'] as const) {
	test(`a scanner reads the QR code (${colorScheme}), and the codes of another authenticator enrol the device`, async ({
		page
	}, testInfo) => {
		await page.emulateMedia({ colorScheme });
		await bringAttempt(page, 'sign-in');
		await page.goto(`${attemptAddress}#/security-credentials/mfa`);
		await untilOpen(page);
		await page.getByRole('textbox', { name: 'Device name' }).fill('root-phone');
		await page.getByRole('button', { name: 'Next' }).click();

		const picture = testInfo.outputPath('qr.png');
		await page.getByRole('img', { name: /QR code/ }).screenshot({ path: picture });
		const uri = execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', picture], {
			encoding: 'utf8'
		}).trim();
		expect(uri).toMatch(
			/^otpauth:\/\/totp\/Amazon%20Web%20Services:root-phone@111122223333\?secret=[A-Z2-7]{64}&issuer=Amazon%20Web%20Services$/
		);

		const secret = new URL(uri).searchParams.get('secret') ?? '';
		const now = await page.evaluate(() => Date.now());
		await page.getByRole('textbox', { name: 'MFA code 1' }).fill(oathtool(secret, now - 30_000));
		await page.getByRole('textbox', { name: 'MFA code 2' }).fill(oathtool(secret, now));
		await page.getByRole('button', { name: 'Add MFA' }).click();
		await expect(page.getByRole('button', { name: 'Met: Root has an MFA device' })).toBeVisible();
	});
}
