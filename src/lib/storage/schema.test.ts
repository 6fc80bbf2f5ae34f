import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dexieStore } from './dexie';
import { declareDatabase } from './schema';

/** As published; written out here, so that it stays what it was. */
function makeVersion1(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 10); // Dexie counts in tens
		request.onerror = () => reject(request.error);
		request.onupgradeneeded = () => {
			const { result } = request;
			const attempts = result.createObjectStore('attempts', { keyPath: 'id' });
			const log = result.createObjectStore('log', { keyPath: ['attempt', 'index'] });
			const authenticators = result.createObjectStore('authenticators', { keyPath: 'attempt' });
			const outcomes = result.createObjectStore('outcomes', { keyPath: 'attempt' });
			attempts.add({ id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 });
			log.add({ attempt: 'a', index: 0, entry: { type: 'begin', time: 2 } });
			log.add({ attempt: 'a', index: 1, entry: { type: 'finish', time: 3 } });
			authenticators.add({ attempt: 'a', accounts: [], clockOffset: 5 });
			outcomes.add({ attempt: 'a', phase: 'debrief', score: 90, updated: 3 });
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
}

test('a database made by version 1 opens with everything in it', async () => {
	await makeVersion1('made-by-1');
	const database = declareDatabase('made-by-1');
	await database.open();

	const store = dexieStore(database);
	expect(await store.everything()).toEqual([
		{
			attempt: { id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 },
			log: [
				{ type: 'begin', time: 2 },
				{ type: 'finish', time: 3 }
			],
			authenticator: { accounts: [], clockOffset: 5 },
			outcome: { phase: 'debrief', score: 90, updated: 3 }
		}
	]);
	expect(await store.append('a', 2, { type: 'undo', time: 4 })).toEqual({ ok: true });
});
