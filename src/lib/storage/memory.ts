import { latestFirst, sizeOf, summary } from './saved';
import { refused, written, type Saved, type Store } from './store';

/** Keeps attempts for as long as the page is open, where the browser keeps nothing. */
export function memoryStore(): Store {
	const kept = new Map<string, Saved>();

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
		saveOutcome: async (id, outcome) => amend(id, { outcome }),
		saveSandbox: async (id, sandbox) => amend(id, { sandbox }),
		sandbox: async (id) => kept.get(id)?.sandbox,

		everything: async () => [...kept.values()],
		async rewrite(change) {
			structuredClone(change([...kept.values()])).forEach(put);
			return written;
		},
		size: async () => sizeOf([...kept.values()]),
		async deleteAll() {
			kept.clear();
		}
	};
}
