import { openDB, type DBSchema } from 'idb';
import type { Outbox } from '$lib/classroom/lms/xapi/deliver';
import type { Statement } from '$lib/classroom/lms/xapi/statements';

interface Schema extends DBSchema {
	waiting: { key: number; value: Statement; indexes: { id: string } };
	/** Ids of those that are done with. */
	settled: { key: string; value: 'told' | 'refused' };
}

export interface Counts {
	readonly waiting: number;
	readonly told: number;
	readonly refused: number;
}

export interface KeptOutbox extends Outbox {
	counts(): Promise<Counts>;
	close(): void;
}

/** Statements in IndexedDB: they survive a reload, a crash and a store that is away for a week. */
export async function openOutbox(name: string): Promise<KeptOutbox> {
	const database = await openDB<Schema>(name, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('waiting', { autoIncrement: true }).createIndex('id', 'id');
			fresh.createObjectStore('settled');
		}
	});
	return {
		async add(statements) {
			const transaction = database.transaction(['waiting', 'settled'], 'readwrite');
			const [waiting, settled] = [
				transaction.objectStore('waiting'),
				transaction.objectStore('settled')
			];
			for (const statement of statements) {
				const known =
					(await settled.getKey(statement.id)) ?? (await waiting.index('id').getKey(statement.id));
				if (known === undefined) await waiting.add(statement);
			}
			await transaction.done;
		},
		waiting: (most) => database.getAll('waiting', undefined, most),
		async settle(ids, as) {
			const transaction = database.transaction(['waiting', 'settled'], 'readwrite');
			for (const id of ids) {
				const key = await transaction.objectStore('waiting').index('id').getKey(id);
				if (key !== undefined) await transaction.objectStore('waiting').delete(key);
				await transaction.objectStore('settled').put(as, id);
			}
			await transaction.done;
		},
		async counts() {
			const [waiting, all] = await Promise.all([
				database.count('waiting'),
				database.getAll('settled')
			]);
			const refused = all.filter((each) => each === 'refused').length;
			return { waiting, told: all.length - refused, refused };
		},
		close: () => database.close()
	};
}
