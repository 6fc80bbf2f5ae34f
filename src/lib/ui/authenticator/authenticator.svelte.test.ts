import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { refused, written, type Authenticator as Saved, type Written } from '$lib/storage/store';
import { Authenticator } from './authenticator.svelte';
import type { SetupKey } from './otpauth';

// RFC 6238, appendix B: the seed is "12345678901234567890", and codes are the last six digits.
const rfc: SetupKey = { issuer: '', label: 'rfc', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
const other: SetupKey = {
	issuer: 'AWS',
	label: 'other',
	secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
};

const minute = 60_000;

function authenticator(accounts: readonly SetupKey[] = [rfc], save = keep()) {
	return new Authenticator({ accounts, clockOffset: 0 }, save);
}

function keep() {
	return vi.fn(async (saved: Saved): Promise<Written> => {
		void saved;
		return written;
	});
}

test.each([
	[59, '287082'],
	[1111111109, '081804'],
	[1111111111, '050471'],
	[1234567890, '005924'],
	[2000000000, '279037'],
	[20000000000, '353130']
])('at second %i the code is that of RFC 6238', (second, digits) => {
	expect(authenticator().codeOf(rfc, second * 1000).digits).toBe(digits);
});

test.each([
	[0, 30],
	[1000, 29],
	[29_999, 1],
	[30_000, 30]
])('at millisecond %i a code holds for %i seconds', (now, left) => {
	expect(authenticator().codeOf(rfc, now).left).toBe(left);
});

test('with its clock two minutes ahead it shows the code of two minutes later', async () => {
	const app = authenticator();
	const later = app.codeOf(rfc, 59_000 + 2 * minute).digits;

	await app.setClock(2 * minute);
	expect(app.codeOf(rfc, 59_000).digits).toBe(later);

	await app.setClock(0);
	expect(app.codeOf(rfc, 59_000).digits).toBe('287082');
});

test('its clock goes wrong by five minutes at most', async () => {
	const app = authenticator();
	await app.setClock(-60 * minute);
	expect(app.clockOffset).toBe(-5 * minute);
});

test('what is added is written before it is shown, the newest first', async () => {
	let finish: (result: Written) => void = () => undefined;
	const save = vi.fn((saved: Saved) => {
		void saved;
		return new Promise<Written>((resolve) => (finish = resolve));
	});
	const app = authenticator([rfc], save);

	const adding = app.add(other);
	flushSync();
	expect(save).toHaveBeenCalledWith({ accounts: [other, rfc], clockOffset: 0 });
	expect(app.accounts).toEqual([rfc]);

	finish(written);
	await adding;
	expect(app.accounts).toEqual([other, rfc]);
});

test('a key that is there already is not kept twice', async () => {
	const app = authenticator();
	expect(await app.add({ ...rfc, label: 'again' })).toBe('known');
	expect(app.accounts).toEqual([rfc]);
});

test('another key under a name that is known takes its place or is told apart', async () => {
	const app = authenticator([rfc, other]);
	const anew = { ...other, label: rfc.label, issuer: rfc.issuer, secret: `${other.secret}A` };
	expect(app.namesake(rfc)).toBeUndefined();
	expect(app.namesake(anew)).toEqual(rfc);

	await app.replace(rfc, anew);
	expect(app.accounts).toEqual([anew, other]);

	expect(app.distinct('rfc')).toBe('rfc (2)');
	await app.add({ ...rfc, label: 'rfc (2)' });
	expect(app.distinct('rfc')).toBe('rfc (3)');
});

test('renaming and removing change that account only', async () => {
	const app = authenticator([rfc, other]);

	await app.rename(rfc, 'root-phone');
	expect(app.accounts).toEqual([{ ...rfc, label: 'root-phone' }, other]);

	await app.remove(rfc);
	expect(app.accounts).toEqual([other]);
});

test('what cannot be written is shown all the same, and told', async () => {
	const app = authenticator(
		[],
		vi.fn(async () => refused('full'))
	);
	await app.add(rfc);
	expect(app.accounts).toEqual([rfc]);
	expect(app.why).toBe('full');
});

test('what a throwing store did not keep is told, and kept when it writes again', async () => {
	const save = vi.fn(async () => written);
	save.mockRejectedValueOnce(new Error('No.'));
	const app = authenticator([], save);
	await app.add(rfc);
	expect(app.why).toBe('failed');
	await app.catchUp();
	expect(app.why).toBeUndefined();
	expect(save).toHaveBeenLastCalledWith({ accounts: [rfc], clockOffset: 0 });
});
