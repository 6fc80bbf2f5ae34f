import { expect, test } from 'vitest';
import { Bench, root } from '$lib/account/account.fixture';
import { memoryStore } from '$lib/storage/memory';
import { refused, type Store } from '$lib/storage/store';
import { resetPhones } from './reset-phones';

const bench = new Bench();
bench.enrol(root, 'phone', 'jun');
const { account } = bench;

test('after a restart the authenticator holds what it held at the beginning', async () => {
	const store = memoryStore();
	await store.addAttempt({ id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 });
	await store.saveAuthenticator('a', { accounts: [], clockOffset: 30_000 });
	expect(await resetPhones(store, 'a', account)).toBeUndefined();
	expect(await store.authenticator('a')).toMatchObject({
		accounts: [{ label: 'phone@111122223333' }],
		clockOffset: 0
	});
});

test.each<[string, Store['saveAuthenticator'], string]>([
	['refuses', () => Promise.resolve(refused('full')), 'full'],
	['throws', () => Promise.reject(new Error('It is closed')), 'failed']
])('a store that %s has not written it, and that is told', async (_, saveAuthenticator, reason) => {
	expect(await resetPhones({ saveAuthenticator }, 'a', account)).toBe(reason);
});
