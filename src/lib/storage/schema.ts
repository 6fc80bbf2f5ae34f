import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import type { Paper } from '../classroom/paper';
import type { Attempt, Entry } from '../scenario/log';
import type { Sandbox } from '../scenario/sandbox/sandbox';
import type { KeptTerminal } from '../shell/kept';
import type { OwnSet } from '../study/exchange/own';
import type { StudyEntry } from '../study/log';
import type { Authenticator, Outcome } from './store';

interface Line {
	attempt: string;
	index: number;
	entry: Entry;
}

interface Schema extends DBSchema {
	attempts: { key: string; value: Attempt };
	/** The key is the place in the log, so that no line can be written twice. */
	log: { key: [attempt: string, index: number]; value: Line };
	authenticators: { key: string; value: Authenticator & { attempt: string } };
	outcomes: { key: string; value: Outcome & { attempt: string } };
	/** Of the attempts that are sandboxes. */
	sandboxes: { key: string; value: Sandbox & { attempt: string } };
	/** The study log, which belongs to no attempt. */
	study: { key: string; value: StudyEntry };
	/** Questions of the learner’s own, a file’s together. */
	own: { key: string; value: OwnSet };
	/** The files, variables and history of terminals. */
	terminals: { key: string; value: KeptTerminal & { attempt: string } };
	/** Of classes: packs, books and what was handed in. */
	papers: { key: string; value: Paper };
}

export type Database = IDBPDatabase<Schema>;
export type Mode = 'readonly' | 'readwrite';

/**
 * The database by version. A version that has been published never changes: a new one is added
 * behind it, with what it does to the data of the one before, and a line in `tests/unit/versions.test.ts`.
 */
const versions: readonly ((database: Database) => void)[] = [
	(database) => {
		database.createObjectStore('attempts', { keyPath: 'id' });
		database.createObjectStore('log', { keyPath: ['attempt', 'index'] });
		database.createObjectStore('authenticators', { keyPath: 'attempt' });
		database.createObjectStore('outcomes', { keyPath: 'attempt' });
	},
	// Logs say what calls came to and where an attempt was gone on with: to an older version, which
	// would pass over that, this browser's work is closed.
	() => undefined,
	// Logs say what happened by itself, which an older version would pass over too.
	() => undefined,
	(database) => {
		database.createObjectStore('sandboxes', { keyPath: 'attempt' });
	},
	(database) => {
		database.createObjectStore('study', { keyPath: 'id' });
	},
	(database) => {
		database.createObjectStore('own', { keyPath: 'id' });
	},
	(database) => {
		database.createObjectStore('papers', { keyPath: 'id' });
	},
	// Logs have calls that were made in the terminal, too.
	(database) => {
		database.createObjectStore('terminals', { keyPath: 'attempt' });
	},
	// Logs say which calls were one command line: an older version would undo less than what was undone.
	() => undefined
];

export const newestVersion = versions.length;

/** The number on the disk. It goes in tens, as the library counted that made the first databases. */
export function onDisk(version: number): number {
	return version * 10;
}

/** Rejects where the browser refuses, also where it has no IndexedDB at all. */
export async function openDatabase(
	name: string,
	told: Omit<OpenDBCallbacks<Schema>, 'upgrade'>
): Promise<Database> {
	return openDB<Schema>(name, onDisk(newestVersion), {
		...told,
		upgrade(database, from) {
			for (const [index, change] of versions.entries())
				if (from < onDisk(index + 1)) change(database);
		}
	});
}

/** A transaction over everything. */
export function transactionOn<M extends Mode>(database: Database, mode: M) {
	const names = [
		...([
			'attempts',
			'log',
			'authenticators',
			'outcomes',
			'sandboxes',
			'study',
			'own',
			'papers',
			'terminals'
		] as const)
	];
	// Strict: what is said to be written is on the disk, not in a cache that dies with the power.
	return database.transaction(names, mode, { durability: 'strict' });
}

export type Transaction<M extends Mode = Mode> = ReturnType<typeof transactionOn<M>>;

export function tablesOf<M extends Mode>(transaction: Transaction<M>) {
	return {
		attempts: transaction.objectStore('attempts'),
		log: transaction.objectStore('log'),
		authenticators: transaction.objectStore('authenticators'),
		outcomes: transaction.objectStore('outcomes'),
		sandboxes: transaction.objectStore('sandboxes'),
		study: transaction.objectStore('study'),
		own: transaction.objectStore('own'),
		papers: transaction.objectStore('papers'),
		terminals: transaction.objectStore('terminals')
	};
}

export type Tables<M extends Mode> = ReturnType<typeof tablesOf<M>>;
