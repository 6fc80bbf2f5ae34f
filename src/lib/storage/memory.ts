import { replaces, type Paper } from '../classroom/paper';
import { firstAdded, type OwnSet } from '../study/exchange/own';
import { inOrder, type StudyEntry } from '../study/log';
import { latestFirst, sizeOf, summary } from './saved';
import { refused, written, type Saved, type Store } from './store';

/** Keeps attempts for as long as the page is open, where the browser keeps nothing. */
export function memoryStore(): Store {
	const kept = new Map<string, Saved>();
	const studied = new Map<string, StudyEntry>();
	const owned = new Map<string, OwnSet>();
	const classPapers = new Map<string, Paper>();

	/** A copy, as a database makes one: what the caller changes afterwards is not changed here. */
	const put = (saved: Saved) => kept.set(saved.attempt.id, structuredClone(saved));

	function amend(id: string, change: Partial<Saved>) {
		const saved = kept.get(id);
		if (!saved) return refused('gone');
		put({ ...saved, ...change });
		return written;
	}

	return {
		async addAttempt(attempt) {
			if (kept.has(attempt.id)) return refused('conflict');
			put({ attempt, log: [] });
			return written;
		},
		attempt: async (id) => kept.get(id)?.attempt,
		attempts: async () => [...kept.values()].map(({ attempt }) => attempt),
		summaries: async () => [...kept.values()].map(summary).sort(latestFirst),
		async deleteAttempt(id) {
			kept.delete(id);
		},

		async append(id, index, entry) {
			const log = kept.get(id)?.log ?? [];
			if (kept.has(id) && index !== log.length) return refused('conflict');
			// A copy, as a database makes: what it could not write is not taken here either.
			return amend(id, { log: [...log, structuredClone(entry)] });
		},
		log: async (id) => kept.get(id)?.log ?? [],

		saveAuthenticator: async (id, authenticator) => amend(id, { authenticator }),
		authenticator: async (id) => kept.get(id)?.authenticator,
		saveTerminal: async (id, terminal) => amend(id, { terminal }),
		terminal: async (id) => kept.get(id)?.terminal,
		saveOutcome: async (id, outcome) => amend(id, { outcome }),
		saveSandbox: async (id, sandbox) => amend(id, { sandbox }),
		sandbox: async (id) => kept.get(id)?.sandbox,

		async addStudy(entry) {
			if (studied.has(entry.id)) return refused('conflict');
			studied.set(entry.id, structuredClone(entry));
			return written;
		},
		study: async () => inOrder([...studied.values()]),

		async addOwn(set) {
			if (owned.has(set.id)) return refused('conflict');
			owned.set(set.id, structuredClone(set));
			return written;
		},
		own: async () => [...owned.values()].sort(firstAdded),
		async deleteOwn(id) {
			owned.delete(id);
		},

		async savePapers(papers) {
			for (const paper of structuredClone(papers)) classPapers.set(paper.id, paper);
			return written;
		},
		papers: async (beginning = '') =>
			[...classPapers.values()].filter(({ id }) => id.startsWith(beginning)).sort(byId),
		async deletePapers(ids) {
			for (const id of ids) classPapers.delete(id);
		},

		everything: async () => [...kept.values()],
		async rewrite(change, study = [], own = [], papers = []) {
			const [changed, added, sets, brought] = structuredClone([
				change([...kept.values()]),
				study,
				own,
				papers
			] as const);
			changed.forEach(put);
			for (const set of sets) if (!owned.has(set.id)) owned.set(set.id, set);
			for (const paper of brought)
				if (replaces(paper, classPapers.get(paper.id))) classPapers.set(paper.id, paper);
			for (const entry of added) if (!studied.has(entry.id)) studied.set(entry.id, entry);
			return written;
		},
		size: async () =>
			sizeOf([...kept.values(), ...studied.values(), ...owned.values(), ...classPapers.values()]),
		async deleteAll() {
			kept.clear();
			studied.clear();
			owned.clear();
			classPapers.clear();
		}
	};
}

function byId(a: Paper, b: Paper) {
	return a.id < b.id ? -1 : 1;
}
