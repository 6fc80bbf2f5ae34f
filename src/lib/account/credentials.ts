import type { Account, Credentials, Holder, Root, User } from './account';
import type { Call } from './call';
import { ownerOf, holderOf, type Principal } from './identity';
import { fail, type Applied } from './operation';
import { lookUp, put } from './table';

/** Whose credentials a call is about: the named user's, or the caller's own. */
export function subject(
	account: Account,
	caller: Principal,
	name: string | undefined
): { readonly ok: true; readonly holder: Holder } | (Applied & { readonly ok: false }) {
	if (name === undefined) return { ok: true, holder: holderOf(caller) };
	const user = lookUp(account.users, name);
	return user ? { ok: true, holder: { kind: 'user', key: name.toLowerCase() } } : noSuchUser(name);
}

export function noSuchUser(name: string) {
	return fail('NoSuchEntity', `The user with name ${name} cannot be found.`);
}

/** A user that must be there, such as the holder of a session. */
export function userOf(account: Account, name: string): User {
	const user = lookUp(account.users, name);
	if (!user) throw new Error(`Looking for the user ${name}: there is no such user`);
	return user;
}

export function credentialsOf(account: Account, holder: Holder): Root | User {
	return holder.kind === 'root' ? account.root : userOf(account, holder.key);
}

export function withCredentials(
	account: Account,
	holder: Holder,
	change: Partial<Credentials>
): Account {
	if (holder.kind === 'root') return { ...account, root: { ...account.root, ...change } };
	return withUser(account, holder.key, change);
}

/** The account with one user changed. */
export function withUser(account: Account, name: string, change: Partial<User>): Account {
	return { ...account, users: put(account.users, name, { ...userOf(account, name), ...change }) };
}

/** Notes when and for what an access key was last used. */
export function useAccessKey(account: Account, { caller, service, time }: Call): Account {
	if (caller.kind !== 'accessKey') return account;
	const owner = ownerOf(account, caller.id);
	if (!owner) return account; // the call deleted the key it was made with
	const { accessKeys } = credentialsOf(account, owner.holder);
	return withCredentials(account, owner.holder, {
		accessKeys: accessKeys.map((key) =>
			key.id === caller.id ? { ...key, lastUsed: { at: time, service, region: 'us-east-1' } } : key
		)
	});
}

/** What a call is authorised on when it concerns the credentials of `name`, or of the caller. */
export function userTarget(account: Account, caller: Principal, name: string | undefined) {
	if (name === undefined) {
		return caller.kind === 'root'
			? { arn: caller.arn, printed: caller.arn }
			: { arn: caller.arn, printed: `user ${caller.user.name}` };
	}
	const path = lookUp(account.users, name)?.path ?? '/';
	return { arn: `arn:aws:iam::${account.id}:user${path}${name}`, printed: `user ${name}` };
}
