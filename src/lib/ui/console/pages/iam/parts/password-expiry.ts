import type { Account } from '$lib/account/account';
import { lookUp } from '$lib/account/base/table';
import { isoTime, type Time } from '$lib/account/base/time';
import { passwordExpiry } from '$lib/account/services/iam/credentials/password-policy';

/** When a user's password expires, and what that comes to. */
export interface Expiry {
	readonly at: string;
	readonly isOver: boolean;
	/** Only an administrator can replace it then. */
	readonly isHard: boolean;
}

/** Nothing where the user has no password, or the account's password policy lets none expire. */
export function expiryOf(account: Account, userName: string, now: Time): Expiry | undefined {
	const login = lookUp(account.iam.users, userName)?.login;
	const at = login && passwordExpiry(account, login);
	if (at === undefined) return undefined;
	const isHard = account.iam.passwordPolicy?.hardExpiry ?? false;
	return { at: isoTime(at), isOver: now >= at, isHard };
}

const day = 86_400_000;
/** The console warns so long before. */
const warned = 15;

/** Whole days that are left, where it is time for a warning. */
export function daysLeft({ at }: Expiry, now: Time): number | undefined {
	const left = (Date.parse(at) - now) / day;
	return left <= warned ? Math.max(0, Math.floor(left)) : undefined;
}
