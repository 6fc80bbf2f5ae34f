import type { Account } from '../account/account';
import type { Time } from '../account/base/time';

/** What has come of an incident so far. Times are story times: see `clock.ts`. */
export interface Happening {
	readonly first: number;
	readonly latest: number;
	/** Whether a call of it was ever refused. */
	readonly refused: boolean;
}

/** By id, the incidents that have happened. Nobody takes them back: undo leaves them. */
export type Happened = ReadonlyMap<string, Happening>;

export const nothingYet: Happened = new Map();

/** All that a check can ask about. */
export interface Situation {
	readonly account: Account;
	readonly time: Time;
	readonly happened: Happened;
}
