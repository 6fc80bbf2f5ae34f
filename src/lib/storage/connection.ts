import {
	openDatabase,
	tablesOf,
	transactionOn,
	type Database,
	type Mode,
	type Tables,
	type Transaction
} from './schema';

/** A database that is opened again when it was deleted or cut off. */
export interface Connection {
	/**
	 * Does a job in one transaction over everything: where it throws, or the browser cannot keep what
	 * it wrote, all of it is undone. The job may wait for nothing but what it asks of the tables, for
	 * a transaction that is asked nothing ends.
	 */
	run<M extends Mode, T>(mode: M, job: (tables: Tables<M>) => Promise<T>): Promise<T>;
	close(): void;
}

interface Told {
	/** Another tab holds the database open in an older version. */
	blocked?(): void;
	/** Another version took the database over: nothing can be written before a reload. */
	closed?(): void;
	/** The database was deleted or cut off, and has been opened again if it can be. */
	cut?(): void;
}

/** In milliseconds: when to try to open a database again that the browser is about to clear. */
const moments = [0, 100, 500, 2000];

export async function connect(name: string, told: Told = {}): Promise<Connection> {
	/** What is open, unless it has been lost or handed over. */
	let latest: Database | undefined;
	let opening: Promise<Database> | undefined;

	async function open(): Promise<Database> {
		const database = await openDatabase(name, {
			blocked: () => told.blocked?.(),
			blocking(_, newVersion) {
				database.close();
				if (newVersion === null) lost(database);
				else handOver();
			},
			terminated: () => lost(database)
		});
		latest = database;
		return database;
	}

	async function openInTime([moment, ...later] = moments): Promise<Database> {
		await new Promise((resolve) => setTimeout(resolve, moment));
		try {
			return await open();
		} catch (error) {
			if (later.length === 0) throw error;
			return openInTime(later);
		}
	}

	/** After it was closed; where that fails, the next who wants it tries once more. */
	function again(how: () => Promise<Database>): Promise<Database> {
		latest = undefined;
		opening = how();
		opening.catch((error: unknown) => {
			opening = undefined;
			if (isNamed(error, 'VersionError')) told.closed?.();
		});
		return opening;
	}

	const connected = () => opening ?? again(open);

	function lost(database: Database) {
		if (database !== latest) return;
		const cut = () => told.cut?.();
		again(openInTime).then(cut, cut);
	}

	function handOver() {
		latest = undefined;
		told.closed?.();
	}

	async function begin<M extends Mode>(mode: M): Promise<Transaction<M>> {
		const database = await connected();
		try {
			return transactionOn(database, mode);
		} catch (error) {
			if (!isNamed(error, 'InvalidStateError')) throw error;
			// Some browsers close it without a word, as when a phone wakes up. What was handed over is
			// still closed the second time.
			if (database === latest) void again(open);
			return transactionOn(await connected(), mode);
		}
	}

	opening = Promise.resolve(
		await open().catch((error: unknown) => {
			// Chrome's answer for a while after this site's data was cleared.
			if (isNamed(error, 'UnknownError')) return openInTime();
			throw error;
		})
	);

	return {
		run: async (mode, job) => inOne(await begin(mode), job),
		close() {
			latest?.close();
			latest = undefined;
		}
	};
}

async function inOne<M extends Mode, T>(
	transaction: Transaction<M>,
	job: (tables: Tables<M>) => Promise<T>
): Promise<T> {
	const ended = transaction.done.then(
		() => undefined,
		(error: unknown) => error
	);
	try {
		const result = await job(tablesOf(transaction));
		await transaction.done;
		return result;
	} catch (error) {
		abort(transaction);
		// A request that was cut off says no more than that; the transaction knows why, as that the
		// disk is full.
		throw isNamed(error, 'AbortError') ? ((await ended) ?? error) : error;
	}
}

function abort(transaction: Transaction) {
	try {
		transaction.abort();
	} catch {
		// It has ended already.
	}
}

export function isNamed(error: unknown, name: string) {
	return error instanceof Error && error.name === name;
}
