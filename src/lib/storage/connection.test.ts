import { forceCloseDatabase } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from './connection';
import { indexedDbStore } from './indexed-db';
import { newestVersion, onDisk } from './schema';

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 };
const begin = { type: 'begin', time: 1 } as const;
const newer = onDisk(newestVersion + 1);

afterEach(() => vi.restoreAllMocks());

async function opened(name: string) {
	const told = { closed: vi.fn(), cut: vi.fn() };
	const open = vi.spyOn(indexedDB, 'open');
	const store = indexedDbStore(await connect(name, told));
	const [request] = open.mock.results;
	open.mockRestore();
	if (request?.type !== 'return') throw new Error('Nothing was opened.');
	await store.addAttempt(attempt);
	return { told, store, database: request.value.result };
}

/** As the browser does it, which gives no warning but says that it did. */
function cutOff(database: IDBDatabase) {
	forceCloseDatabase(database as never); // its types ask for the class
}

/** The next openings fail. */
function failing(times: number, name: string) {
	const open = vi.spyOn(indexedDB, 'open');
	for (let time = 0; time < times; time++)
		open.mockImplementationOnce(() => {
			throw new DOMException('Internal error opening backing store.', name);
		});
	return open;
}

test('a database that is cut off is opened again, this tab is told, and writing waits for it', async () => {
	const { told, store, database } = await opened('cut-off');
	cutOff(database);
	expect(await store.append('a', 0, begin)).toEqual({ ok: true });
	expect(told.cut).toHaveBeenCalledOnce();
	expect(told.closed).not.toHaveBeenCalled();
});

test('a database that the browser closed without a word is opened again, once for all who want it', async () => {
	const { told, store, database } = await opened('without-a-word');
	database.close();
	const open = vi.spyOn(indexedDB, 'open');
	const [written, attempts] = await Promise.all([store.append('a', 0, begin), store.attempts()]);
	expect(written).toEqual({ ok: true });
	expect(attempts).toEqual([attempt]);
	cutOff(database); // the word comes late
	expect(await store.append('a', 1, begin)).toEqual({ ok: true });
	expect(open).toHaveBeenCalledOnce();
	expect(told.cut).not.toHaveBeenCalled();
});

test('what cannot be opened again at once is tried again a little later', async () => {
	const { told, store, database } = await opened('slowly');
	failing(2, 'UnknownError');
	cutOff(database);
	expect(await store.append('a', 0, begin)).toEqual({ ok: true });
	expect(told.cut).toHaveBeenCalledOnce();
});

test('who writes while it cannot be opened is told so, and who writes later is served', async () => {
	const { store, database } = await opened('much-later');
	database.close();
	failing(1, 'UnknownError');
	expect(await store.append('a', 0, begin)).toEqual({ ok: false, reason: 'failed' });
	expect(await store.append('a', 0, begin)).toEqual({ ok: true });
});

test('a database that a newer version made anew in the meantime is left to it', async () => {
	const { told, store, database } = await opened('taken');
	database.close();
	await openDB('taken', newer);
	expect(await store.append('a', 0, begin)).toEqual({ ok: false, reason: 'closed' });
	expect(told.closed).toHaveBeenCalled();
});

test('what was handed over is not opened again', async () => {
	const { told, store } = await opened('handed-over');
	await openDB('handed-over', newer);
	const open = vi.spyOn(indexedDB, 'open');
	expect(await store.append('a', 0, begin)).toEqual({ ok: false, reason: 'closed' });
	await expect(store.attempts()).rejects.toThrow();
	expect(open).not.toHaveBeenCalled();
	expect(told.closed).toHaveBeenCalledOnce();
});

test('a database that is deleted comes back empty', async () => {
	const { told, store } = await opened('deleted');
	await deleteDB('deleted');
	expect(await store.everything()).toEqual([]);
	await expect.poll(() => told.cut.mock.calls.length).toBe(1);
});

test('where this site’s data has just been cleared, opening is tried again', async () => {
	failing(1, 'UnknownError');
	const store = indexedDbStore(await connect('just-cleared'));
	expect(await store.addAttempt(attempt)).toEqual({ ok: true });
});

test('where the browser refuses, opening is tried once', async () => {
	const open = failing(1, 'SecurityError');
	await expect(connect('refused')).rejects.toThrow();
	expect(open).toHaveBeenCalledOnce();
});
