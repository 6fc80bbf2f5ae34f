import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { connect } from './connection';
import { indexedDbStore } from './indexed-db';
import { newestVersion, onDisk } from './schema';
import { storeContract } from './store-contract.fixture';

let made = 0;

const openStore = async (name = `test-${made++}`) => indexedDbStore(await connect(name));

describe('in IndexedDB', () => storeContract(() => openStore()));

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 's', started: 1 };

test('two tabs see one log, and the second to write a line is told', async () => {
	const [one, two] = [await openStore('shared'), await openStore('shared')];
	await one.addAttempt(attempt);
	expect(await one.append('a', 0, { type: 'begin', time: 1 })).toEqual({ ok: true });
	expect(await two.append('a', 0, { type: 'begin', time: 2 })).toEqual({
		ok: false,
		reason: 'conflict'
	});
	expect(await two.log('a')).toEqual([{ type: 'begin', time: 1 }]);
});

test('after a newer version has closed the database, writing says so', async () => {
	const store = await openStore('handed-over');
	await store.addAttempt(attempt);
	await openDB('handed-over', onDisk(newestVersion + 1));
	expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
		ok: false,
		reason: 'closed'
	});
});

test.each(['UnknownError', 'TransactionInactiveError', 'ReadOnlyError', 'TimeoutError'])(
	'%s while writing is a value, and writing again keeps the line',
	async (name) => {
		const store = await openStore();
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
	const store = await openStore();
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

test.each(['while a line waits for it', 'when all is written and the transaction ends'])(
	'a disk that shows to be full %s is a value, and nothing is kept',
	async (when) => {
		const store = await openStore();
		await store.addAttempt(attempt);
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
			this: IDBObjectStore,
			line: unknown
		) {
			const { transaction } = this;
			const fill = () => {
				transaction.abort();
				const error = new DOMException('The disk is full.', 'QuotaExceededError');
				Object.defineProperty(transaction, 'error', { value: error });
			};
			const request = this.add(line);
			if (when.startsWith('while')) fill();
			else request.addEventListener('success', () => queueMicrotask(fill));
			return request;
		});
		expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
			ok: false,
			reason: 'full'
		});
		expect(await store.everything()).toEqual([{ attempt, log: [] }]);
	}
);

test('a transaction that the browser breaks off is a value', async () => {
	const store = await openStore();
	vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
		this: IDBObjectStore,
		line: unknown
	) {
		const request = this.add(line);
		this.transaction.abort();
		return request;
	});
	expect(await store.addAttempt(attempt)).toEqual({ ok: false, reason: 'failed' });
});

test('a log is on the disk before writing it is said to be done', async () => {
	const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
	const store = await openStore();
	await store.addAttempt(attempt);
	expect(transaction).toHaveBeenLastCalledWith(expect.anything(), 'readwrite', {
		durability: 'strict'
	});
});
