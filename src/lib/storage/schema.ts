import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Attempt, Entry } from '../scenario/log';
import type { Authenticator, Outcome } from './store';

interface Line {
	attempt: string;
	index: number;
	entry: Entry;
}

export type Database = Dexie & {
	attempts: EntityTable<Attempt, 'id'>;
	/** The key is the place in the log, so that no line can be written twice. */
	log: Table<Line, [attempt: string, index: number]>;
	authenticators: Table<Authenticator & { attempt: string }, string>;
	outcomes: Table<Outcome & { attempt: string }, string>;
};

/**
 * The database by version. A version that has been published never changes: a new one is added
 * behind it, with what it does to the data of the one before, and a line in `tests/unit/versions.test.ts`.
 */
const versions: readonly ((database: Dexie) => void)[] = [
	(database) =>
		database.version(1).stores({
			attempts: 'id',
			log: '[attempt+index]',
			authenticators: 'attempt',
			outcomes: 'attempt'
		}),
	// Logs say what calls came to and where an attempt was gone on with: to an older version, which
	// would pass over that, this browser's work is closed.
	(database) => database.version(2).stores({})
];

export const newestVersion = versions.length;

/** Not opened yet. */
export function declareDatabase(name: string): Database {
	// Strict: what is said to be written is on the disk, not in a cache that dies with the power.
	const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
	for (const declare of versions) declare(database);
	return database as Database;
}
