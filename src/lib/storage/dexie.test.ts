import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { dexieStore } from './dexie';
import { declareDatabase } from './schema';
import { storeContract } from './store-contract.fixture';

let made = 0;

async function openDatabase(name = `test-${made++}`) {
	const database = declareDatabase(name);
	await database.open();
	return database;
}

describe('in IndexedDB', () => storeContract(async () => dexieStore(await openDatabase())));

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 's', started: 1 };

test('two tabs see one log, and the second to write a line is told', async () => {
	const [one, two] = [await openDatabase('shared'), await openDatabase('shared')].map(dexieStore);
	await one?.addAttempt(attempt);
	expect(await one?.append('a', 0, { type: 'begin', time: 1 })).toEqual({ ok: true });
	expect(await two?.append('a', 0, { type: 'begin', time: 2 })).toEqual({
		ok: false,
		reason: 'conflict'
	});
	expect(await two?.log('a')).toEqual([{ type: 'begin', time: 1 }]);
});

test('after a newer version has closed the database, writing says so', async () => {
	const database = await openDatabase();
	const store = dexieStore(database);
	await store.addAttempt(attempt);
	database.close();
	expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
		ok: false,
		reason: 'closed'
	});
});

test.each(['UnknownError', 'TransactionInactiveError', 'ReadOnlyError', 'TimeoutError'])(
	'%s while writing is a value, and writing again keeps the line',
	async (name) => {
		const store = dexieStore(await openDatabase());
		await store.addAttempt(attempt);
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
			throw new DOMException('No.', name);
		});
		const line = { type: 'begin', time: 1 } as const;
		expect(await store.append('a', 0, line)).toEqual({ ok: false, reason: 'failed' });
		expect(await store.append('a', 0, line)).toEqual({ ok: true });
		expect(await store.log('a')).toEqual([line]);
	}
);

test('a full disk is a value', async () => {
	const database = await openDatabase();
	const store = dexieStore(database);
	await store.addAttempt(attempt);
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
		throw new DOMException('The disk is full.', 'QuotaExceededError');
	});
	expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
		ok: false,
		reason: 'full'
	});
	expect(await store.log('a')).toEqual([]);
});

test('a disk that shows to be full when the transaction ends is a value', async () => {
	const inner = new Dexie.QuotaExceededError('The disk is full.');
	const database = await openDatabase();
	vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Dexie.AbortError('Aborted', inner));
	expect(await dexieStore(database).addAttempt(attempt)).toEqual({ ok: false, reason: 'full' });
});

test('a log is on the disk before writing it is said to be done', async () => {
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	const database = await openDatabase();
	await dexieStore(database).addAttempt(attempt);
	expect(transaction).toHaveBeenLastCalledWith(expect.anything(), 'readwrite', {
		durability: 'strict'
	});
});
