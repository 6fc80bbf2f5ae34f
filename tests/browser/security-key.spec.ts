import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { readFolder } from '../../bin/scenarios';
import type { Account } from '../../src/lib/account/account';
import type { Call } from '../../src/lib/account/base/call';
import { withDevice } from '../../src/lib/account/services/iam/mfa/devices';
import { perform } from '../../src/lib/account/perform/perform';
import { all } from '../../src/lib/account/base/table';
import { verifyRegistration } from '../../src/lib/account/base/webauthn/registration';
import { registrationResponse } from '../../src/lib/account/base/webauthn/responses';
import { origin, rpId, SoftKey } from '../../src/lib/account/base/webauthn/soft-key.fixture';
import { advance, open } from '../../src/lib/scenario/machine';
import { accountNow } from '../../src/lib/scenario/timeline';
import { readBackup } from '../../src/lib/storage/backup';
import type { Saved } from '../../src/lib/storage/store';
import { attemptAddress, bringAttempt, untilOpen, untilReady } from './half-way';
import { long, test as base } from './test';
import { VirtualKey } from './virtual-key';

/*
 * Security keys with Chromium's virtual authenticator, which makes and signs as a real one does. They
 * need a page with a name, so these tests are at localhost.
 */

const port = Number(process.env.PORT ?? 4199);
const named = `http://localhost:${port}`;
const test = base.extend<{ key: VirtualKey }>({
	baseURL: named,
	async key({ page }, use) {
		await use(await VirtualKey.pluggedInto(page));
	}
});

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('main').getByRole('button', { name, exact: true });

const bringSignedIn = (page: Page) => bringAttempt(page, 'sign-in', [], named);

async function chooseKey(page: Page, name: string) {
	await page.goto(`${attemptAddress}#/security-credentials/mfa`);
	await untilOpen(page);
	await page.getByRole('radio', { name: /^Passkey or security key/ }).check();
	await page.getByRole('textbox', { name: 'Device name' }).fill(name);
	await button(page, 'Next').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Set up device' })).toBeFocused();
}

async function register(page: Page, name = 'blue') {
	await chooseKey(page, name);
	await button(page, 'Register the key').click();
	await expect(button(page, `Remove ${name}`)).toBeVisible();
}

async function signOut(page: Page) {
	await page.getByRole('main').getByRole('button', { name: 'Root user' }).click();
	await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

async function signInAsRoot(page: Page) {
	await page
		.getByRole('textbox', { name: 'Root user email address' })
		.fill('ines@marlowmaps.example');
	await page.getByRole('textbox', { name: 'Password' }).fill('paper-Harbour-41');
	await button(page, 'Sign in').click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Multi-factor authentication' })
	).toBeFocused();
}

async function signInWithKey(page: Page) {
	await signInAsRoot(page);
	await button(page, 'Use the security key').click();
	await expect(page.getByRole('heading', { level: 1, name: 'IAM Dashboard' })).toBeVisible();
}

const met = (page: Page, objective: string) =>
	page.getByRole('button', { name: new RegExp(`^Met: ${objective}`) });

test('root registers a key, signs in with it, and a reload finds all as it was', async ({
	page,
	key
}) => {
	await bringSignedIn(page);
	await register(page);
	expect(await key.credentials()).toHaveLength(1);
	await expect(page.getByRole('cell', { name: 'Passkey or security key' })).toBeVisible();
	await expect(met(page, 'Root has an MFA device')).toBeVisible();

	await signOut(page);
	await signInWithKey(page);
	await expect(met(page, 'Root has signed in with MFA')).toBeVisible();

	await page.reload();
	await untilOpen(page);
	await expect(page.getByRole('heading', { level: 1, name: 'IAM Dashboard' })).toBeVisible();
	await expect(met(page, 'Root has signed in with MFA')).toBeVisible();

	await test.step('a key that is registered is not registered twice', async () => {
		await chooseKey(page, 'blue-again');
		await button(page, 'Register the key').click();
		await expect(page.getByRole('alert')).toContainText('This key is registered already.');
	});
});

test(
	'a key that nobody touches is waited for until the learner leaves',
	{ tag: long },
	async ({ page, key }) => {
		await key.touched(false);
		await bringSignedIn(page);
		await chooseKey(page, 'blue');
		await button(page, 'Register the key').click();
		await expect(page.getByText('Waiting for the key …')).toBeVisible();

		await button(page, 'Previous').click();
		await expect(page.getByRole('heading', { level: 1, name: 'Select MFA device' })).toBeFocused();
		expect(await key.credentials()).toHaveLength(0);
	}
);

test('without the key there is no way in, and the page waits for it', async ({ page, key }) => {
	await bringSignedIn(page);
	await register(page);
	await signOut(page);
	await key.touched(false);
	await signInAsRoot(page);
	await expect(page.getByRole('textbox', { name: 'MFA code' })).toBeHidden();
	await button(page, 'Use the security key').click();
	await expect(page.getByText('Waiting for the key …')).toBeVisible();
});

test('another key than the known one opens nothing, and the page says what may be wrong', async ({
	page,
	key
}) => {
	await bringSignedIn(page);
	await register(page);
	await signOut(page);
	await key.replaced();
	await signInAsRoot(page);
	await button(page, 'Use the security key').click();
	await expect(page.getByRole('alert')).toContainText(
		'the key is not one of those that are known here'
	);
	await expect(page.getByText('Waiting for the key …')).toBeHidden();
	await expect(button(page, 'Use the security key')).toBeVisible();
});

test(
	'a name that AWS does not take is refused before the key is touched',
	{ tag: long },
	async ({ page, key }) => {
		await bringSignedIn(page);
		await page.goto(`${attemptAddress}#/security-credentials/mfa`);
		await page.getByRole('radio', { name: /^Passkey or security key/ }).check();
		await page.getByRole('textbox', { name: 'Device name' }).fill('my blue key');
		await button(page, 'Next').click();
		await expect(page.getByRole('alert')).toBeVisible();
		expect(await key.credentials()).toHaveLength(0);
	}
);

base('at 127.0.0.1 the page says where keys can be used', async ({ page }) => {
	await bringAttempt(page, 'sign-in');
	await chooseKey(page, 'blue');
	await expect(page.getByRole('note')).toContainText('No security key at this address');
	await expect(page.getByRole('link', { name: `http://localhost:${port}/` })).toBeVisible();
	await expect(button(page, 'Register the key')).toHaveAttribute('aria-disabled', 'true');
});

const { scenario } = readFolder('scenarios', '01-lock-down-root');

/** What is kept of the only attempt, as a backup has it. */
async function exported(page: Page): Promise<Saved> {
	await page.goto('/settings/');
	await untilReady(page);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export to a file' }).click();
	const read = readBackup(await readFile(await (await download).path(), 'utf8'));
	const saved = read.ok ? read.backup.attempts[0] : undefined;
	if (!saved) throw new Error(`The backup cannot be read: ${JSON.stringify(read)}`);
	return saved;
}

test.describe('what the key signed, told again', () => {
	/** The attempt in which root registered a key and signed in with it. */
	let played: Saved;

	test.beforeEach(async ({ page, key }) => {
		await bringSignedIn(page);
		await register(page);
		await signOut(page);
		await signInWithKey(page);
		expect(await key.credentials()).toMatchObject([{ signCount: 2 }]);
		played = await exported(page);
	});

	/** The account before and after the call of that name that carries what the key answered. */
	function around(operation: string) {
		let snapshot = open(scenario, played.attempt);
		for (const entry of played.log) {
			const before = accountNow(snapshot.context.timeline);
			snapshot = advance(snapshot, entry);
			const after = accountNow(snapshot.context.timeline);
			const calls = entry.type === 'act' ? entry.calls : [];
			const call = calls.find((each) => each.operation === operation && isWithKey(each));
			if (call) return { before, call, after };
		}
		throw new Error(`The log has no ${operation} with a key`);
	}

	/** The same account, but root's key is one that somebody else has. */
	function withKeyOfAnother(account: Account): Account {
		const answer = new SoftKey('red').register({ challenge: 'AAEC' });
		const red = verifyRegistration(v.parse(registrationResponse, answer), {
			challenge: 'AAEC',
			origin,
			rpId,
			userVerification: false
		});
		if (!red.ok) throw new Error(red.fault);
		const [device] = all(account.iam.mfaDevices);
		if (device?.kind !== 'securityKey') throw new Error('Root has no security key');
		const { id } = device.credential;
		return withDevice(account, { ...device, credential: { ...red.value, id } });
	}

	const isWithKey = ({ parameters }: Call) =>
		'Credential' in parameters || 'assertion' in parameters;

	test('replays in Node to the same, and is refused elsewhere, twice, and for somebody else', () => {
		const registration = around('FinishSecurityKeyRegistration');
		const signIn = around('ConsoleLogin');
		expect(registration.after.iam.root.mfaDevices).toHaveLength(1);
		expect(signIn.after.signin.sessions.at(-1)).toMatchObject({ mfa: true });

		const outcome = (account: typeof signIn.before, call: Call) => {
			const { answer } = perform(account, call);
			return answer.ok ? 'done' : answer.error.code;
		};
		for (const origin of [`http://127.0.0.1:${port}`, 'https://localhost', 'http://localhost:9']) {
			expect(outcome(registration.before, { ...registration.call, origin })).toBe('InvalidInput');
			expect(outcome(signIn.before, { ...signIn.call, origin })).toBe('AuthenticationFailed');
		}
		expect(outcome(registration.before, registration.call)).toBe('done');
		expect(outcome(signIn.before, signIn.call)).toBe('done');
		expect(outcome(signIn.after, signIn.call)).toBe('AuthenticationFailed');
		expect(outcome(withKeyOfAnother(signIn.before), signIn.call)).toBe('AuthenticationFailed');
	});
});
