import '../../account/perform/everything';
import type { Account } from '../../account/account';
import { perform } from '../../account/perform/perform';
import { accountDoor } from '../account-door';
import type { AccountDoor } from '../program';

/** An account that a test holds, its time, and every call that was made, by its name. */
export interface Desk {
	account: Account;
	now: number;
	readonly calls: string[];
}

export function doorTo(desk: Desk): AccountDoor {
	return accountDoor({
		world: () => desk.account,
		now: () => desk.now,
		session: () => undefined,
		perform: (call) => {
			desk.calls.push(call.operation);
			const { account, answer } = perform(desk.account, { ...call, time: desk.now });
			desk.account = account;
			return Promise.resolve(answer);
		}
	});
}
