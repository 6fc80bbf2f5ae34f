import type { Call } from '../account/base/call';

/**
 * One line of an attempt's log. The log only ever grows: undoing is a line of its own. Scenario,
 * seed and log together are the attempt; everything else is computed from them.
 *
 * A line is also an event of the machine that runs the scenario, hence `type`.
 */
export type Entry =
	/** The brief was read and the account taken over. */
	| { readonly type: 'begin'; readonly time: number }
	/**
	 * What one action of the learner called, in order, up to the first refusal. Undone as one. What a
	 * page reads is called `regardless`: a refusal of one read keeps no other from being made.
	 */
	| {
			readonly type: 'act';
			readonly time: number;
			readonly calls: readonly Call[];
			readonly regardless?: true;
			/**
			 * Of which command line, or which run of a program, it is a call: a number from 1 that no other of
			 * the log has. Entries of one are undone as one.
			 */
			readonly line?: number;
			/**
			 * What came of each call that was made. Where it comes out otherwise later, Leastwise has
			 * changed. The first version kept actions without it.
			 */
			readonly came?: readonly Came[];
	  }
	/**
	 * Something happened that the learner did not do: see `incident.ts`. What it called follows from the
	 * scenario and stands nowhere else; what came of it is kept, as with an action.
	 */
	| {
			readonly type: 'incident';
			readonly time: number;
			readonly id: string;
			readonly came?: readonly Came[];
	  }
	| {
			readonly type: 'hint';
			readonly time: number;
			readonly objective: string;
			readonly rung: Rung;
	  }
	| { readonly type: 'undo'; readonly time: number }
	| { readonly type: 'redo'; readonly time: number }
	/**
	 * The account's time was moved on by so many milliseconds, so as not to wait. What
	 * comes later is as much ahead of the computer's clock; `time` is the account's afterwards.
	 */
	| { readonly type: 'skip'; readonly time: number; readonly skipped: number }
	| { readonly type: 'pause'; readonly time: number }
	| { readonly type: 'resume'; readonly time: number }
	| { readonly type: 'finish'; readonly time: number }
	| { readonly type: 'giveUp'; readonly time: number }
	/**
	 * Gone on with although Leastwise or the scenario has changed, from a place in the log: the entries
	 * from there to this one are kept, and count no more. The fingerprint is that of the scenario since.
	 */
	| {
			readonly type: 'goOn';
			readonly time: number;
			readonly from: number;
			readonly fingerprint: string;
	  }
	/** Put aside for a new attempt. */
	| { readonly type: 'startAgain'; readonly time: number };

export type IncidentEntry = Extract<Entry, { type: 'incident' }>;

/** `ok`, or the code of the refusal. Text, since a log may hold a code that AWS has no more. */
export type Came = string;

/** The three steps of help. */
export const rungs = ['nudge', 'where', 'how'] as const;
export type Rung = (typeof rungs)[number];

/** What is stored of an attempt besides its log. */
export interface Attempt {
	/** Unique in the world, so that backups can be merged. */
	readonly id: string;
	/** The scenario's slug. */
	readonly scenario: string;
	/** The scenario's fingerprint when the attempt began: an edited scenario is noticed. */
	readonly fingerprint: string;
	readonly seed: string;
	readonly started: number;
}

/**
 * The latest time in a log: later years are not written in four digits, and a date knows none after
 * 8.64e15 ms, where replaying what hands out credentials would throw.
 */
export const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** So much time is let pass at once. */
export const longestSkip = 24 * 60 * 60 * 1000;

/** Stretches without any entry count for at most this long: a closed tab is no playing time. */
export const longestPause = 5 * 60 * 1000;
