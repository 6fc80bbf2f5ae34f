import { unzipSync } from 'fflate';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { checkCertificate } from '$lib/classroom/badge/check';
import Certificates from './Certificates.svelte';
import CheckCertificate from './CheckCertificate.svelte';
import { certificatesZip } from './certificates-zip';
import { keyFile, keyFromFile, makeKey, mayLeave } from './signing-key';
import { ownKey } from './signing-store';

afterEach(() => deleteDB('leastwise-signing'));

const pack = { id: 'p1', title: 'IAM, week 3', words: 'Groups and policies.' };
const award = {
	...{ id: 'a', learner: 'Priya Natarajan', pack, score: 85, passing: 60 },
	...{ issuer: 'Henk de Wit', time: 1_800_000_000_000 }
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function tokenOf(name: string) {
	const zip = unzipSync(await certificatesZip([award], await makeKey(name, 1, false)));
	return new TextDecoder().decode(zip['001-Priya-Natarajan.jwt']);
}

test('a teacher makes a key that no script can read, and it is kept', async () => {
	await render(Certificates, { pack, passing: 60, learners: [{ name: 'Priya', score: 85 }] });
	await page.getByLabelText('Your name, as certificates').fill('Henk de Wit');
	await button('Make my key').click();
	await expect.element(page.getByText('cannot be taken out of it')).toBeVisible();
	await expect.element(button('Save the key')).not.toBeInTheDocument();
	await expect.poll(ownKey).toBeDefined();
	const kept = await ownKey();
	if (kept?.secret.kind !== 'browser') throw new Error('This Chromium has Ed25519');
	await expect(crypto.subtle.exportKey('jwk', kept.secret.key)).rejects.toThrow();
	await expect.element(button('Sign 1 certificate')).toBeEnabled();
});

test('only who passed gets one', async () => {
	await render(Certificates, { pack, passing: 60, learners: [{ name: 'Tobi', score: 59 }] });
	await page.getByLabelText('Your name, as certificates').fill('Henk de Wit');
	await button('Make my key').click();
	await expect.element(page.getByText('Nobody has 60 of 100 points yet.')).toBeVisible();
});

test('the key is deleted after a question', async () => {
	await render(Certificates, { pack, passing: 60, learners: [] });
	await page.getByLabelText('Your name, as certificates').fill('Henk de Wit');
	await button('Make my key').click();
	await button('Delete the key').click();
	await button('Delete').last().click();
	await expect.element(button('Make my key')).toBeVisible();
	await expect.poll(ownKey).toBeUndefined();
});

test('a key that may leave signs the same elsewhere, and cannot be taken out there', async () => {
	const key = await makeKey('Henk de Wit', 1, true);
	expect(mayLeave(key)).toBe(true);
	const brought = await keyFromFile(await keyFile(key));
	if (!brought.ok) throw new Error(brought.error);
	expect(brought.value.publicKey).toEqual(key.publicKey);
	expect(mayLeave(brought.value)).toBe(false);
	const zip = unzipSync(await certificatesZip([award], brought.value));
	const picture = new TextDecoder().decode(zip['001-Priya-Natarajan.svg']);
	expect(checkCertificate(picture).kind).toBe('signed');
});

test.each([
	['', 'no signing key'],
	['{"format":"leastwise-signing-key"}', 'no signing key'],
	[
		`{"format":"leastwise-signing-key","name":"x","made":1,"jwk":{"kty":"OKP","crv":"Ed25519","d":"${'A'.repeat(43)}","x":"${'B'.repeat(42)}A"}}`,
		'damaged'
	]
])('a file that is no key is refused: %s', async (text, words) => {
	expect(await keyFromFile(text)).toMatchObject({
		ok: false,
		error: expect.stringContaining(words)
	});
});

test('a certificate is checked, and its signer can be named', async () => {
	const token = await tokenOf('Henk de Wit');
	await render(CheckCertificate);
	await page.getByLabelText('Or paste it').fill(token);
	await button('Check it').click();
	await expect.element(page.getByText('nothing in it was changed')).toBeVisible();
	await expect.element(page.getByText('A key that you have not named.')).toBeVisible();
	await button('I know whose key it is').click();
	await page.getByLabelText('Whose key this is').fill('Henk, who teaches week 3');
	await button('Keep in this browser').click();
	await expect.element(page.getByText('Henk, who teaches week 3')).toBeVisible();
});

test('a certificate that was changed is told', async () => {
	const [head, , signature] = (await tokenOf('Henk de Wit')).split('.');
	await render(CheckCertificate);
	await page
		.getByLabelText('Or paste it')
		.fill(`${head}.${btoa('{"iss":"me"}').replace(/=/g, '')}.${signature}`);
	await button('Check it').click();
	await expect.element(page.getByText('It was changed after it was signed')).toBeVisible();
});

test('what is no certificate is told', async () => {
	await render(CheckCertificate);
	await page.getByLabelText('Or paste it').fill('hello');
	await button('Check it').click();
	await expect.element(page.getByText('This is no certificate')).toBeVisible();
});
