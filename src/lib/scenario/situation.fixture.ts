import type { Account } from '../account/account';
import { nothingYet, type Situation } from './happened';

/** An account to be asked about, in which nothing has happened by itself. */
export function situation(account: Account, time = 0): Situation {
	return { account, time, happened: nothingYet };
}
