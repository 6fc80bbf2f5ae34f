import { wish } from '$lib/ui/wish';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import decodeQR from 'qr/decode.js';
import { all, lookUp } from '$lib/account/base/table';
import { otpauthUri } from '$lib/account/services/iam/mfa/otpauth';
import { tokenSeed, tokenTime } from '$lib/account/services/iam/mfa/token';
import { codeAt, stepAt } from '$lib/account/services/iam/mfa/totp';
import {
	heading,
	names,
	open as openAt,
	press,
	signInAsRoot,
	signInAsUser,
	start
} from './console.fixture';

let now = start;

async function open(hash = '#/') {
	now = start;
	return openAt({ hash, now: () => now });
}

afterEach(() => history.replaceState(null, '', '#'));

test('a wrong password is refused in AWS’s words and stands in the event history', async () => {
	const workbench = await open();
	await signInAsRoot('wrong');
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent('Your authentication information is incorrect. Please try again.');
	expect(names(workbench)).toEqual(['ConsoleLogin']);
	expect(JSON.stringify(workbench.log)).not.toContain('"wrong"');
});

test('after signing in the dashboard has the focus and its calls are in the history', async () => {
	const workbench = await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toHaveFocus();
	await expect.poll(() => names(workbench)).toContain('GetAccountSummary');
});

test('creating a user is one action: one undo takes it back', async () => {
	const workbench = await open('#/create-user');
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/create-user';
	await page.getByLabelText('User name').fill('jun');
	await page.getByLabelText(/Provide user access/).click();
	await press('Next');
	await page.getByLabelText('administrators').click();
	await press('Next');
	await press('Create user');
	await expect.element(heading('Retrieve password')).toHaveFocus();
	expect(lookUp(workbench.account.iam.users, 'jun')).toMatchObject({
		groups: ['administrators'],
		attached: ['arn:aws:iam::aws:policy/IAMUserChangePassword'],
		login: { resetRequired: true }
	});

	await workbench.undo();
	expect(lookUp(workbench.account.iam.users, 'jun')).toBeUndefined();
});

async function asRootAt(hash: string) {
	const workbench = await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = hash;
	return workbench;
}

test('a password that the account’s policy refuses stops at its field, before anything is made', async () => {
	const workbench = await asRootAt('#/create-user');
	await page.getByLabelText('User name').fill('jun');
	await page.getByLabelText(/Provide user access/).click();
	await page.getByLabelText('Custom password').click();
	const password = page.getByRole('textbox', { name: 'Custom password' });
	await password.fill('abc');
	await press('Next');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/at least 8 characters/);
	await expect.element(password).toHaveFocus();
	await expect.element(heading('Specify user details')).toBeVisible();
	await password.fill('Tern-and-gull-7');
	await press('Next');
	await expect.element(heading('Set permissions')).toBeVisible();
	await press('Next');
	await press('Create user');
	await expect.element(heading('Retrieve password')).toHaveFocus();
	expect(lookUp(workbench.account.iam.users, 'jun')?.login).toBeDefined();
});

test('a user whose later call was refused is said to be made, with the ways to finish and to undo', async () => {
	const workbench = await asRootAt('#/create-user');
	await page.getByLabelText('User name').fill('jun');
	await press('Next');
	await page.getByLabelText(/directly/).click();
	const policies = page.getByRole('checkbox');
	await expect.element(policies.nth(10)).toBeVisible();
	for (let each = 0; each < 11; each++) await policies.nth(each).click();
	await press('Next');
	await press('Create user');
	await expect.element(heading('Not finished')).toHaveFocus();
	await expect.element(page.getByText(/was made, but/)).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Finish on the page of jun' }))
		.toHaveAttribute('href', expect.stringContaining('jun'));
	await press('Undo');
	await expect.element(heading('Review and create')).toBeVisible();
	expect(lookUp(workbench.account.iam.users, 'jun')).toBeUndefined();
});

test('a group’s name that does not fit or is taken is said at its field, which has the focus', async () => {
	const workbench = await asRootAt('#/create-group');
	const name = page.getByLabelText('User group name');
	await name.fill('the admins');
	await press('Create user group');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/no spaces/);
	await expect.element(name).toHaveFocus();
	expect(names(workbench)).not.toContain('CreateGroup');

	await name.fill('administrators');
	await press('Create user group');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/already exists/);
	await expect.element(name).toHaveFocus();
	await expect.element(name).toHaveAccessibleDescription(/already exists/);
});

test('a user without a password is told how to get one, and no password of theirs is warned of', async () => {
	await asRootAt('#/create-user');
	await page.getByLabelText('User name').fill('jun');
	await press('Next');
	await press('Next');
	await press('Create user');
	await expect.element(heading('User created')).toBeVisible();
	await page.getByRole('link', { name: 'Security credentials' }).click();
	await expect.element(page.getByText(/jun has no password/)).toBeVisible();
	await expect.element(page.getByText(/Whoever learns/)).not.toBeInTheDocument();

	await press('Enable console access');
	await expect.element(page.getByLabelText('Autogenerated password')).toHaveFocus();
	await press('Enable console access');
	await expect.element(page.getByText(/Whoever learns the password of jun/)).toBeVisible();
});

test('the QR code on the screen holds the device, and its codes assign it', async () => {
	const workbench = await open();
	await signInAsRoot();
	await page.getByRole('link', { name: 'Add MFA' }).click();
	await press('Next');
	await expect.element(heading('Set up device')).toHaveFocus();
	const [device] = all(workbench.account.iam.mfaDevices);
	if (device?.kind !== 'virtual') throw new Error('No virtual device was made');
	expect(await decoded(document.querySelector('svg[data-qr]'))).toBe(
		otpauthUri(workbench.account, device)
	);

	const code = (distance: number) => codeAt(device.seed, stepAt(now) + distance);
	await page.getByLabelText('MFA code 1').fill(code(0));
	await page.getByLabelText('MFA code 2').fill(code(0));
	await press('Add MFA');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/same code twice/);
	await expect.element(page.getByLabelText('MFA code 1')).toHaveValue(code(0));
	await expect.element(page.getByLabelText('MFA code 2')).toHaveValue('');

	await page.getByLabelText('MFA code 1').fill(code(-1));
	await page.getByLabelText('MFA code 2').fill(code(0));
	await press('Add MFA');
	await expect.element(heading('My security credentials')).toHaveFocus();

	await workbench.act(wish('signin:ConsoleLogout'));
	await signInAsRoot();
	await expect.element(heading('Multi-factor authentication')).toHaveFocus();
	await page.getByLabelText('MFA code').fill(code(0));
	await press('Submit');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/used before/);
	now += 30_000;
	await page.getByLabelText('MFA code').fill(code(0));
	await press('Submit');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
});

test('leaving the assignment deletes the device that was not assigned', async () => {
	const workbench = await open();
	await signInAsRoot();
	await page.getByRole('link', { name: 'Add MFA' }).click();
	await press('Next');
	await expect.element(heading('Set up device')).toBeVisible();
	await page.getByRole('link', { name: 'Cancel' }).click();
	await expect.poll(() => all(workbench.account.iam.mfaDevices)).toEqual([]);
});

test('after 12 hours the session is over, and signing in goes on', async () => {
	await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	now += 13 * 60 * 60 * 1000;
	location.hash = '#/users';
	await expect.element(page.getByText('Your session is over')).toBeVisible();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
});

test('what may not be read is refused in AWS’s words, and why', async () => {
	await open();
	await signInAsUser('wanda', 'Meridian-77');
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	location.hash = '#/users';
	await expect
		.element(page.getByText(/wanda is not authorized to perform: iam:ListUsers/))
		.toBeVisible();
	await page.getByText('Why?').click();
	await expect.element(page.getByText('Implicitly denied').first()).toBeVisible();
});

/** What a camera would read from the picture. */
async function decoded(svg: Element | null): Promise<string> {
	if (!svg) throw new Error('There is no QR code');
	const side = 600;
	const copy = svg.cloneNode(true);
	if (!(copy instanceof SVGElement)) throw new Error('The QR code is no picture');
	copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
	copy.setAttribute('width', String(side));
	copy.setAttribute('height', String(side));
	const image = new Image(side, side);
	image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
	await image.decode();
	const canvas = new OffscreenCanvas(side, side).getContext('2d');
	if (!canvas) throw new Error('No canvas');
	canvas.drawImage(image, 0, 0);
	return decodeQR(canvas.getImageData(0, 0, side, side));
}

test('a hardware token is assigned by the number on its back and two codes', async () => {
	const workbench = await open();
	await signInAsRoot();
	await page.getByRole('link', { name: 'Add MFA' }).click();
	await page.getByLabelText('Hardware TOTP token').click();
	await press('Next');
	await expect.element(heading('Set up device')).toHaveFocus();

	const serial = 'GAHT12345678';
	const step = stepAt(tokenTime(serial, now - 300 * 86_400_000, now));
	const code = (distance: number) => codeAt(tokenSeed(serial), step + distance);
	await page.getByLabelText('Serial number').fill('GAHT00000000');
	await page.getByLabelText('MFA code 1').fill(code(-1));
	await page.getByLabelText('MFA code 2').fill(code(0));
	await press('Add MFA');
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent('These are not codes of this token. Compare the number on its back.');

	await page.getByLabelText('Serial number').fill(serial);
	await page.getByLabelText('MFA code 1').fill(code(-1));
	await page.getByLabelText('MFA code 2').fill(code(0));
	await press('Add MFA');
	await expect.element(page.getByRole('cell', { name: 'Hardware TOTP token' })).toBeVisible();
	expect(all(workbench.account.iam.mfaDevices)).toMatchObject([{ kind: 'hardware', serial }]);
});

test('whoever has MFA and did not sign in with it is told before setting up another device', async () => {
	const workbench = await open();
	await signInAsRoot();
	await expect.element(heading('IAM Dashboard')).toBeVisible();
	const serial = 'GAHT12345678';
	const step = stepAt(now);
	await workbench.act(
		wish('iam:EnableMFADevice', {
			SerialNumber: serial,
			AuthenticationCode1: codeAt(tokenSeed(serial), step - 1),
			AuthenticationCode2: codeAt(tokenSeed(serial), step)
		})
	);
	location.hash = '#/security-credentials/mfa';
	await expect.element(page.getByText('You are signed in without MFA')).toBeVisible();
	await page.getByLabelText('Passkey or security key').click();
	await press('Next');
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent('You must sign in with one of your MFA devices');
	expect(names(workbench).at(-1)).toBe('StartSecurityKeyRegistration');
});
