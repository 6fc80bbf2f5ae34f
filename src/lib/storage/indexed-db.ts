import { replaces, type Paper } from '../classroom/paper';
import { firstAdded, type OwnSet } from '../study/exchange/own';
import { inOrder, type StudyEntry } from '../study/log';
import type { Connection } from './connection';
import { latestFirst, named, sizeOf } from './saved';
import type { Mode, Tables } from './schema';
import {
	refused,
	written,
	type Refusal,
	type Saved,
	type Store,
	type Summary,
	type Written
} from './store';

/** Keeps attempts, the study log, own questions and papers of classes in IndexedDB. */
export function indexedDbStore({ run }: Connection): Store {
	const read = <T>(job: (tables: Tables<'readonly'>) => Promise<T>) => run('readonly', job);

	/** Everything in one transaction: what is refused or interrupted leaves nothing behind. */
	async function write(job: (tables: Tables<'readwrite'>) => Promise<unknown>): Promise<Written> {
		try {
			await run('readwrite', job);
			return written;
		} catch (error) {
			const reason = refusal(error);
			if (!reason) throw error;
			return refused(reason);
		}
	}

	return {
		addAttempt: (attempt) => write(({ attempts }) => attempts.add(attempt)),
		attempt: (id) => read(({ attempts }) => attempts.get(id)),
		attempts: () => read(({ attempts }) => attempts.getAll()),
		summaries: async () => (await read((tables) => withEach(tables, summary))).sort(latestFirst),
		deleteAttempt: (id) =>
			run(
				'readwrite',
				async ({ attempts, log, authenticators, outcomes, sandboxes, terminals }) => {
					await Promise.all([
						attempts.delete(id),
						log.delete(linesOf(id)),
						authenticators.delete(id),
						terminals.delete(id),
						outcomes.delete(id),
						sandboxes.delete(id)
					]);
				}
			),

		append: (id, index, entry) =>
			write(async (tables) => {
				await present(tables, id);
				if (index > 0 && !(await tables.log.get([id, index - 1]))) throw new Refused('conflict');
				await tables.log.add({ attempt: id, index, entry });
			}),
		log: (id) => read((tables) => entries(tables, id)),

		saveAuthenticator: (id, authenticator) =>
			write(async (tables) => {
				await present(tables, id);
				await tables.authenticators.put({ ...authenticator, attempt: id });
			}),
		async authenticator(id) {
			const row = await read(({ authenticators }) => authenticators.get(id));
			return row && bare(row);
		},
		saveTerminal: (id, terminal) =>
			write(async (tables) => {
				await present(tables, id);
				await tables.terminals.put({ ...terminal, attempt: id });
			}),
		async terminal(id) {
			const row = await read(({ terminals }) => terminals.get(id));
			return row && bare(row);
		},
		saveOutcome: (id, outcome) =>
			write(async (tables) => {
				await present(tables, id);
				await tables.outcomes.put({ ...outcome, attempt: id });
			}),
		saveSandbox: (id, sandbox) =>
			write(async (tables) => {
				await present(tables, id);
				await tables.sandboxes.put({ ...sandbox, attempt: id });
			}),
		async sandbox(id) {
			const row = await read(({ sandboxes }) => sandboxes.get(id));
			return row && bare(row);
		},

		addStudy: (entry) => write(({ study }) => study.add(entry)),
		study: async () => inOrder(await read(({ study }) => study.getAll())),

		addOwn: (set) => write(({ own }) => own.add(set)),
		own: async () => (await read(({ own }) => own.getAll())).sort(firstAdded),
		deleteOwn: (id) => run('readwrite', async ({ own }) => own.delete(id)),

		savePapers: (papers) =>
			write(async (tables) => {
				for (const paper of papers) await tables.papers.put(paper);
			}),
		papers: (beginning = '') =>
			read(({ papers }) => papers.getAll(IDBKeyRange.bound(beginning, `${beginning}\uffff`))),
		deletePapers: (ids) =>
			run('readwrite', async ({ papers }) => {
				await Promise.all(ids.map(async (id) => papers.delete(id)));
			}),

		everything: () => read((tables) => withEach(tables, saved)),
		rewrite: (change, study = [], own = [], papers = []) =>
			write(async (tables) => {
				for (const changed of change(await withEach(tables, saved))) await put(tables, changed);
				for (const entry of study) await putStudy(tables, entry);
				for (const set of own) await putOwn(tables, set);
				for (const paper of papers) await putPaper(tables, paper);
			}),
		size: () =>
			read(async (tables) =>
				sizeOf([
					...(await withEach(tables, saved)),
					...(await tables.study.getAll()),
					...(await tables.own.getAll()),
					...(await tables.papers.getAll())
				])
			),
		deleteAll: () =>
			run('readwrite', async (tables) => {
				await Promise.all(Object.values(tables).map((table) => table.clear()));
			})
	};
}

/** Every line of an attempt: behind all numbers in a key come lists. */
function linesOf(id: string) {
	return IDBKeyRange.bound([id], [id, []]);
}

async function entries<M extends Mode>({ log }: Tables<M>, id: string) {
	return (await log.getAll(linesOf(id))).map(({ entry }) => entry);
}

async function present({ attempts }: Tables<'readwrite'>, id: string) {
	if (!(await attempts.get(id))) throw new Refused('gone');
}

async function withEach<M extends Mode, T>(
	tables: Tables<M>,
	more: (tables: Tables<M>, id: string) => Promise<T>
) {
	const attempts = await tables.attempts.getAll();
	return Promise.all(
		attempts.map(async (attempt) => ({ attempt, ...(await more(tables, attempt.id)) }))
	);
}

async function summary<M extends Mode>(
	{ log, outcomes, sandboxes }: Tables<M>,
	id: string
): Promise<Omit<Summary, 'attempt'>> {
	const [last, outcome, sandbox] = await Promise.all([
		log.openCursor(linesOf(id), 'prev'),
		outcomes.get(id),
		sandboxes.get(id)
	]);
	return {
		entries: last ? last.value.index + 1 : 0,
		...(last && { last: last.value.entry.time }),
		...(outcome && { outcome: bare(outcome) }),
		...(sandbox && { sandbox: named(sandbox) })
	};
}

async function saved<M extends Mode>(
	tables: Tables<M>,
	id: string
): Promise<Omit<Saved, 'attempt'>> {
	const [log, authenticator, terminal, outcome, sandbox] = await Promise.all([
		entries(tables, id),
		tables.authenticators.get(id),
		tables.terminals.get(id),
		tables.outcomes.get(id),
		tables.sandboxes.get(id)
	]);
	return {
		log,
		...(authenticator && { authenticator: bare(authenticator) }),
		...(terminal && { terminal: bare(terminal) }),
		...(outcome && { outcome: bare(outcome) }),
		...(sandbox && { sandbox: bare(sandbox) })
	};
}

async function put(tables: Tables<'readwrite'>, saved: Saved) {
	const { attempt, authenticator, terminal, outcome, sandbox } = saved;
	const { id } = attempt;
	const length = await tables.log.count(linesOf(id));
	const lines = saved.log.map((entry, index) => ({ attempt: id, index, entry }));
	await tables.attempts.put(attempt);
	// In an async function, so that a line that cannot be stored leaves no other unwaited for.
	await Promise.all(lines.slice(length).map(async (line) => tables.log.add(line)));
	if (authenticator) await tables.authenticators.put({ ...authenticator, attempt: id });
	if (terminal) await tables.terminals.put({ ...terminal, attempt: id });
	if (outcome) await tables.outcomes.put({ ...outcome, attempt: id });
	if (sandbox) await tables.sandboxes.put({ ...sandbox, attempt: id });
}

async function putStudy({ study }: Tables<'readwrite'>, entry: StudyEntry) {
	if (!(await study.getKey(entry.id))) await study.add(entry);
}

async function putOwn({ own }: Tables<'readwrite'>, set: OwnSet) {
	if (!(await own.getKey(set.id))) await own.add(set);
}

async function putPaper({ papers }: Tables<'readwrite'>, paper: Paper) {
	if (replaces(paper, await papers.get(paper.id))) await papers.put(paper);
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
	// What cannot be stored is a fault of ours and throws; everything else is the disk's or the browser's.
	if (ours.includes(error.name) || !error.name.endsWith('Error')) return undefined;
	return refusals[error.name] ?? 'failed';
}

const ours = ['DataCloneError', 'DataError', 'TypeError', 'RangeError', 'ReferenceError', 'Error'];

const refusals: Readonly<Record<string, Refusal>> = {
	ConstraintError: 'conflict',
	QuotaExceededError: 'full',
	InvalidStateError: 'closed',
	VersionError: 'closed'
};

/** A row without the key it is kept under. */
function bare<T extends { attempt: string }>(row: T): Omit<T, 'attempt'> {
	const { attempt, ...rest } = row;
	void attempt;
	return rest;
}
