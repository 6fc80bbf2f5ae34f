import { Dexie } from 'dexie';
import { latestFirst, sizeOf } from './saved';
import type { Database } from './schema';
import {
	refused,
	written,
	type Refusal,
	type Saved,
	type Store,
	type Summary,
	type Written
} from './store';

/** Keeps attempts in IndexedDB. */
export function dexieStore(database: Database): Store {
	const { attempts, log, authenticators, outcomes } = database;
	const tables = [attempts, log, authenticators, outcomes];

	const linesOf = (id: string) =>
		log.where('[attempt+index]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

	const read = <T>(job: () => Promise<T>) => database.transaction('r', tables, job);

	/** Everything in one transaction: what is refused or interrupted leaves nothing behind. */
	async function write(job: () => Promise<void>): Promise<Written> {
		try {
			await database.transaction('rw', tables, job);
			return written;
		} catch (error) {
			const reason = refusal(error);
			if (!reason) throw error;
			return refused(reason);
		}
	}

	async function present(id: string) {
		if (!(await attempts.get(id))) throw new Refused('gone');
	}

	async function summary(id: string): Promise<Omit<Summary, 'attempt'>> {
		const [line, outcome] = await Promise.all([linesOf(id).last(), outcomes.get(id)]);
		return {
			entries: line ? line.index + 1 : 0,
			...(line && { last: line.entry.time }),
			...(outcome && { outcome: bare(outcome) })
		};
	}

	async function saved(id: string): Promise<Omit<Saved, 'attempt'>> {
		const [lines, authenticator, outcome] = await Promise.all([
			linesOf(id).toArray(),
			authenticators.get(id),
			outcomes.get(id)
		]);
		return {
			log: lines.map(({ entry }) => entry),
			...(authenticator && { authenticator: bare(authenticator) }),
			...(outcome && { outcome: bare(outcome) })
		};
	}

	const withEach = async <T>(more: (id: string) => Promise<T>) =>
		Promise.all(
			(await attempts.toArray()).map(async (attempt) => ({ attempt, ...(await more(attempt.id)) }))
		);

	async function put({ attempt, log: entries, authenticator, outcome }: Saved) {
		const { id } = attempt;
		const length = await linesOf(id).count();
		const lines = entries.map((entry, index) => ({ attempt: id, index, entry }));
		await attempts.put(attempt);
		await log.bulkAdd(lines.slice(length));
		if (authenticator) await authenticators.put({ ...authenticator, attempt: id });
		if (outcome) await outcomes.put({ ...outcome, attempt: id });
	}

	return {
		addAttempt: (attempt) => write(async () => void (await attempts.add(attempt))),
		attempt: (id) => attempts.get(id),
		attempts: () => attempts.toArray(),
		summaries: async () => (await read(() => withEach(summary))).sort(latestFirst),
		deleteAttempt: (id) =>
			database.transaction('rw', tables, async () => {
				await Promise.all([
					attempts.delete(id),
					linesOf(id).delete(),
					authenticators.delete(id),
					outcomes.delete(id)
				]);
			}),

		append: (id, index, entry) =>
			write(async () => {
				await present(id);
				if (index > 0 && !(await log.get([id, index - 1]))) throw new Refused('conflict');
				await log.add({ attempt: id, index, entry });
			}),
		log: async (id) => (await linesOf(id).toArray()).map(({ entry }) => entry),

		saveAuthenticator: (id, authenticator) =>
			write(async () => {
				await present(id);
				await authenticators.put({ ...authenticator, attempt: id });
			}),
		async authenticator(id) {
			const row = await authenticators.get(id);
			return row && bare(row);
		},
		saveOutcome: (id, outcome) =>
			write(async () => {
				await present(id);
				await outcomes.put({ ...outcome, attempt: id });
			}),

		everything: () => read(() => withEach(saved)),
		rewrite: (change) =>
			write(async () => {
				for (const changed of change(await withEach(saved))) await put(changed);
			}),
		size: async () => sizeOf(await read(() => withEach(saved))),
		deleteAll: () =>
			database.transaction('rw', tables, async () => {
				await Promise.all(tables.map((table) => table.clear()));
			})
	};
}

/** Thrown inside a transaction, so that it is rolled back; becomes a value outside. */
class Refused extends Error {
	constructor(readonly reason: Refusal) {
		super(reason);
	}
}

function refusal(error: unknown): Refusal | undefined {
	if (error instanceof Refused) return error.reason;
	if (!(error instanceof Error)) return undefined;
	// A full disk shows at the end of a transaction, as the reason why that was aborted.
	if (error.name === 'AbortError' && 'inner' in error) return refusal(error.inner) ?? 'failed';
	// What cannot be stored is a fault of ours and throws; everything else is the disk's or the browser's.
	if (ours.includes(error.name) || !error.name.endsWith('Error')) return undefined;
	return refusals[error.name] ?? 'failed';
}

const ours = ['DataCloneError', 'DataError', 'TypeError', 'RangeError', 'ReferenceError', 'Error'];

const refusals: Readonly<Record<string, Refusal>> = {
	ConstraintError: 'conflict',
	QuotaExceededError: 'full',
	DatabaseClosedError: 'closed',
	InvalidStateError: 'closed'
};

/** A row without the key it is kept under. */
function bare<T extends { attempt: string }>(row: T): Omit<T, 'attempt'> {
	const { attempt, ...rest } = row;
	void attempt;
	return rest;
}
