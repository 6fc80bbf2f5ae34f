import type { Account, Credentials, Holder, Root, User } from './account';
import type { Call } from './call';
import { ownerOf } from './identity';
import { replaceUser, userOf } from './users';

export function credentialsOf(account: Account, holder: Holder): Root | User {
	return holder.kind === 'root' ? account.root : userOf(account, holder.key);
}

export function withCredentials(
	account: Account,
	holder: Holder,
	change: Partial<Credentials>
): Account {
	return holder.kind === 'root'
		? { ...account, root: { ...account.root, ...change } }
		: replaceUser(account, { ...userOf(account, holder.key), ...change });
}

/** How answers name a holder: root has no user name. */
export function userNameOf(account: Account, holder: Holder): { UserName?: string } {
	return holder.kind === 'root' ? {} : { UserName: userOf(account, holder.key).name };
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
