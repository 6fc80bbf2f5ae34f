import type { Paper } from '../classroom/paper';
import type { Attempt, Entry } from '../scenario/log';
import type { Sandbox } from '../scenario/sandbox/sandbox';
import type { KeptTerminal } from '../shell/kept';
import type { OwnSet } from '../study/exchange/own';
import type { StudyEntry } from '../study/log';

/** Where attempts, the study log, the learner’s own questions and the papers of classes are kept. Each implementation keeps the contract in `store-contract.fixture.ts`. */
export interface Store {
	addAttempt(attempt: Attempt): Promise<Written>;
	attempt(id: string): Promise<Attempt | undefined>;
	attempts(): Promise<readonly Attempt[]>;
	/** What a list of attempts shows, the latest begun first. */
	summaries(): Promise<readonly Summary[]>;
	/** Deletes an attempt with all that belongs to it. */
	deleteAttempt(id: string): Promise<void>;

	/** Adds the log's next line. A line that is there is never overwritten. */
	append(attempt: string, index: number, entry: Entry): Promise<Written>;
	log(attempt: string): Promise<readonly Entry[]>;

	saveAuthenticator(attempt: string, authenticator: Authenticator): Promise<Written>;
	authenticator(attempt: string): Promise<Authenticator | undefined>;
	saveTerminal(attempt: string, terminal: KeptTerminal): Promise<Written>;
	terminal(attempt: string): Promise<KeptTerminal | undefined>;
	saveOutcome(attempt: string, outcome: Outcome): Promise<Written>;
	/** Of an attempt that is a sandbox. */
	saveSandbox(attempt: string, sandbox: Sandbox): Promise<Written>;
	sandbox(attempt: string): Promise<Sandbox | undefined>;

	/** Adds a line to the study log. One that is there is never overwritten. */
	addStudy(entry: StudyEntry): Promise<Written>;
	/** The study log in order. */
	study(): Promise<readonly StudyEntry[]>;

	/** Adds questions of the learner’s own. A set that is there is never overwritten. */
	addOwn(set: OwnSet): Promise<Written>;
	/** In the order in which they were added. */
	own(): Promise<readonly OwnSet[]>;
	deleteOwn(id: string): Promise<void>;

	/** Writes papers of classes, in the place of those with their ids: all of them, or none. */
	savePapers(papers: readonly Paper[]): Promise<Written>;
	/** Those whose ids begin so, in the order of their ids: see `paperId`. */
	papers(beginning?: string): Promise<readonly Paper[]>;
	/** Deletes those of these ids. */
	deletePapers(ids: readonly string[]): Promise<void>;

	/** Every attempt. */
	everything(): Promise<readonly Saved[]>;
	/**
	 * All or nothing: reads every attempt and puts what `change` makes of it in its place. Attempts that
	 * it leaves out stay as they are, and logs only grow. So do the study log and the learner’s own
	 * questions, by those of `study` and `own` that are not there yet; and of `papers`, those that are new
	 * or were changed later than what is there take their place.
	 */
	rewrite(
		change: (saved: readonly Saved[]) => readonly Saved[],
		study?: readonly StudyEntry[],
		own?: readonly OwnSet[],
		papers?: readonly Paper[]
	): Promise<Written>;

	/** In bytes, about: what everything would take as text. */
	size(): Promise<number>;
	deleteAll(): Promise<void>;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal };

export type Refusal =
	/** The line or the attempt is there already: somebody else writes. */
	| 'conflict'
	/** The disk is full, or the browser grants no more of it. */
	| 'full'
	/** The attempt was deleted: in another tab, or with all of this site's data. */
	| 'gone'
	/** The store was closed for another version of Leastwise. */
	| 'closed'
	/** The browser could not write, and says nothing that helps; it may work the next time. */
	| 'failed';

/** The learner's authenticator app, one per attempt. */
export interface Authenticator {
	readonly accounts: readonly {
		readonly issuer: string;
		readonly label: string;
		readonly secret: string;
	}[];
	/** In milliseconds: how far its clock is ahead. */
	readonly clockOffset: number;
}

/** What the log comes to, so that a list need not replay it. */
export interface Outcome {
	readonly phase: 'playing' | 'debrief' | 'givenUp' | 'startedAgain';
	readonly score?: number;
	readonly stars?: number;
	readonly objectivesMet?: number;
	readonly updated: number;
}

export interface Summary {
	readonly attempt: Attempt;
	/** How many lines its log has. */
	readonly entries: number;
	/** Time of the last of them. */
	readonly last?: number;
	readonly outcome?: Outcome;
	/** Without the account, which may be large. */
	readonly sandbox?: Omit<Sandbox, 'account'>;
}

/** All that is kept of one attempt. */
export interface Saved {
	readonly attempt: Attempt;
	readonly log: readonly Entry[];
	readonly authenticator?: Authenticator;
	readonly terminal?: KeptTerminal;
	readonly outcome?: Outcome;
	readonly sandbox?: Sandbox;
}

/** What became of writing. A store that throws has kept nothing either. */
export function kept(writing: Promise<Written>): Promise<Written> {
	return writing.catch(() => refused('failed'));
}

export function reasonOf(result: Written): Refusal | undefined {
	return result.ok ? undefined : result.reason;
}

export const written: Written = { ok: true };

export function refused(reason: Refusal): Written {
	return { ok: false, reason };
}
