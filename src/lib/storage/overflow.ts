import { memoryStore } from './memory';
import type { Store, Written } from './store';

/** Writes to `kept` until that is full; then it tells, and goes on in memory with all there is. */
export function withOverflow(kept: Store, onfull: () => void): Store {
	let spare: Store | undefined;
	let turn: Promise<unknown> = Promise.resolve();

	const now = () => spare ?? kept;

	/** One after the other, so that nothing is written to `kept` while it is copied. */
	function inTurn<T>(job: () => Promise<T>): Promise<T> {
		const result = turn.then(job);
		turn = result.catch(() => undefined);
		return result;
	}

	function write(job: (store: Store) => Promise<Written>) {
		return inTurn(async () => {
			const result = await job(now());
			if (spare || result.ok || result.reason !== 'full') return result;
			return job(await spill());
		});
	}

	async function spill() {
		const [everything, study, own, papers] = await Promise.all([
			kept.everything(),
			kept.study(),
			kept.own(),
			kept.papers()
		]);
		spare = memoryStore();
		await spare.rewrite(() => everything, study, own, papers);
		onfull();
		return spare;
	}

	/** From the disk as well: there it makes room. */
	function remove(job: (store: Store) => Promise<void>) {
		return inTurn(async () => {
			await job(kept);
			if (spare) await job(spare);
		});
	}

	return {
		addAttempt: (attempt) => write((store) => store.addAttempt(attempt)),
		attempt: (id) => now().attempt(id),
		attempts: () => now().attempts(),
		summaries: () => now().summaries(),
		deleteAttempt: (id) => remove((store) => store.deleteAttempt(id)),

		append: (id, index, entry) => write((store) => store.append(id, index, entry)),
		log: (id) => now().log(id),

		saveAuthenticator: (id, authenticator) =>
			write((store) => store.saveAuthenticator(id, authenticator)),
		authenticator: (id) => now().authenticator(id),
		saveTerminal: (id, terminal) => write((store) => store.saveTerminal(id, terminal)),
		terminal: (id) => now().terminal(id),
		saveOutcome: (id, outcome) => write((store) => store.saveOutcome(id, outcome)),
		saveSandbox: (id, sandbox) => write((store) => store.saveSandbox(id, sandbox)),
		sandbox: (id) => now().sandbox(id),

		addStudy: (entry) => write((store) => store.addStudy(entry)),
		study: () => now().study(),

		addOwn: (set) => write((store) => store.addOwn(set)),
		own: () => now().own(),
		deleteOwn: (id) => remove((store) => store.deleteOwn(id)),

		savePapers: (papers) => write((store) => store.savePapers(papers)),
		papers: (beginning) => now().papers(beginning),
		deletePapers: (ids) => remove((store) => store.deletePapers(ids)),

		everything: () => now().everything(),
		rewrite: (change, study, own, papers) =>
			write((store) => store.rewrite(change, study, own, papers)),
		size: () => now().size(),
		deleteAll: () => remove((store) => store.deleteAll())
	};
}
