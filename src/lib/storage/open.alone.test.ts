import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onDeletion } from './deletions';
import { openStore } from './open';
import { newestVersion, onDisk } from './schema';

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 };
const newer = onDisk(newestVersion + 1);
const told = () => ({ full: vi.fn(), closed: vi.fn(), cut: vi.fn() });

beforeEach(() => {
	vi.stubGlobal('navigator', {});
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('what is written is there when it is opened again', async () => {
	const first = await openStore(told(), 'again');
	expect(first.kind).toBe('kept');
	await first.store.addAttempt(attempt);
	expect(await (await openStore(told(), 'again')).store.attempts()).toEqual([attempt]);
});

test('where IndexedDB is refused, the store is in memory and says why', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Refused.', 'SecurityError');
	});
	const opened = await openStore(told(), 'refused');
	expect(opened).toMatchObject({ kind: 'memory', because: 'refused' });
	expect(await opened.store.addAttempt(attempt)).toEqual({ ok: true });
	expect(await opened.store.attempts()).toEqual([attempt]);
});

test('where IndexedDB never answers, the store is in memory after a while', async () => {
	vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
	const opened = await openStore(told(), 'silent', 10);
	expect(opened).toMatchObject({ kind: 'memory', because: 'silent' });
	expect(await opened.store.addAttempt(attempt)).toEqual({ ok: true });
});

test('a tab that holds on to an older version is named as the reason', async () => {
	const older = await openDB('held', 5);
	expect(await openStore(told(), 'held')).toMatchObject({ kind: 'memory', because: 'blocked' });
	older.close();
});

test('a database of a newer version is left alone', async () => {
	const future = await openDB('from-the-future', newer, {
		upgrade: (database) => void database.createObjectStore('badges', { keyPath: 'id' })
	});
	expect(await openStore(told(), 'from-the-future')).toMatchObject({
		kind: 'memory',
		because: 'newer'
	});
	expect([...future.objectStoreNames]).toEqual(['badges']);
});

test('a newer version in another tab gets the database, and this tab is told', async () => {
	const listener = told();
	const { store } = await openStore(listener, 'handed-over');
	await store.addAttempt(attempt);

	await openDB('handed-over', newer);
	expect(listener.closed).toHaveBeenCalledOnce();
	expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
		ok: false,
		reason: 'closed'
	});
});

test('what was given up and opens after all stands in no other tab’s way', async () => {
	const older = await openDB('let-go', 5);
	const listener = told();
	expect(await openStore(listener, 'let-go')).toMatchObject({ because: 'blocked' });
	older.close();
	const onTheDisk = async () => (await indexedDB.databases()).find(({ name }) => name === 'let-go');
	await expect.poll(onTheDisk).toMatchObject({ version: onDisk(newestVersion) });
	const blocked = vi.fn();
	await openDB('let-go', newer, { blocked });
	expect(blocked).not.toHaveBeenCalled();
	expect(listener.closed).not.toHaveBeenCalled();
});

test('the browser is asked to keep the data once there is something to lose', async () => {
	const persist = vi.fn(async () => true);
	vi.stubGlobal('navigator', { storage: { persist } });
	const { store } = await openStore(told(), 'persist');
	expect(persist).not.toHaveBeenCalled();
	await store.addAttempt(attempt);
	expect(persist).toHaveBeenCalledOnce();
});

test('where the database is deleted under it, this tab is told, and not of another version', async () => {
	const listener = told();
	const { store } = await openStore(listener, 'cleared');
	await store.addAttempt(attempt);

	await deleteDB('cleared');
	await expect.poll(() => listener.cut.mock.calls.length).toBeGreaterThan(0);
	expect(listener.closed).not.toHaveBeenCalled();
	expect(await store.append('a', 0, { type: 'begin', time: 1 })).toEqual({
		ok: false,
		reason: 'gone'
	});
});

test('other tabs hear of a deletion', async () => {
	const { store } = await openStore(told(), 'heard');
	await store.addAttempt(attempt);
	const heard = new Promise<void>((resolve) => onDeletion(resolve));
	await store.deleteAttempt('a');
	await heard;
});
