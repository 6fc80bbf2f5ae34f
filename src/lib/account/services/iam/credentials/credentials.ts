import type { Account } from '../../../account';
import type { Credentials, Holder, Root, User } from '../model/people';
import type { Role } from '../model/roles';
import type { Call } from '../../../base/call';
import { ownerOf } from './key-owner';
import type { Identity } from '../../../identity';
import { replaceRole } from '../roles/roles';
import { lookUp } from '../../../base/table';
import { isNoted } from './spans';
import { replaceUser, userOf } from '../users/users';

export function credentialsOf(account: Account, holder: Holder): Root | User {
	return holder.kind === 'root' ? account.iam.root : userOf(account, holder.key);
}

export function withCredentials(
	account: Account,
	holder: Holder,
	change: Partial<Credentials>
): Account {
	return holder.kind === 'root'
		? { ...account, iam: { ...account.iam, root: { ...account.iam.root, ...change } } }
		: replaceUser(account, { ...userOf(account, holder.key), ...change });
}

/** How answers name a holder: root has no user name. */
export function userNameOf(account: Account, holder: Holder): { UserName?: string } {
	return holder.kind === 'root' ? {} : { UserName: userOf(account, holder.key).name };
}

/**
 * Notes what was used: the access key, or the role of a session. Temporary credentials count for no
 * user's key.
 */
export function noteUse(account: Account, call: Call, identity: Identity): Account {
	return identity.kind === 'role'
		? useRole(account, identity.role, call)
		: useAccessKey(account, call);
}

function useRole(account: Account, { name, id }: Role, { time }: Call): Account {
	const role = lookUp(account.iam.roles, name);
	if (role?.id !== id) return account; // the call deleted the role it was made with
	return replaceRole(account, { ...role, lastUsed: { at: time, region: 'us-east-1' } });
}

/** Notes when and for what an access key was last used. */
function useAccessKey(account: Account, { caller, service, time }: Call): Account {
	if (caller.kind !== 'accessKey') return account;
	const owner = ownerOf(account, caller.id);
	if (!owner) return account; // the call deleted the key it was made with
	if (!isNoted('accessKey', owner.key.lastUsed?.at, time)) return account;
	const { accessKeys } = credentialsOf(account, owner.holder);
	return withCredentials(account, owner.holder, {
		accessKeys: accessKeys.map((key) =>
			key.id === caller.id ? { ...key, lastUsed: { at: time, service, region: 'us-east-1' } } : key
		)
	});
}
