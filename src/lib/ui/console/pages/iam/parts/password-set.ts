import type { Account } from '$lib/account/account';
import { lookUp } from '$lib/account/base/table';
import { isoTime } from '$lib/account/base/time';

/**
 * When a user's password was set. AWS's console is told so beside the login profile; the API tells only when
 * the first password was made.
 */
export function passwordSet(account: Account, userName: string): string | undefined {
	const login = lookUp(account.iam.users, userName)?.login;
	return login && isoTime(login.changed ?? login.created);
}
