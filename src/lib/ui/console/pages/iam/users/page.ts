import type { Account } from '$lib/account/account';
import { page } from '../../../page';
import type { Ask } from '../../../query';
import { accessManagement, iamConsole } from '../iam';
import { groupsOf, loginProfile, mfaDevices, users, type UserAnswer } from '../queries';
import { passwordSet } from '../parts/password-set';
import { readKeys } from '../parts/read-keys';

export const usersPage = page({
	service: iamConsole,
	address: '/users',
	navigation: { heading: accessManagement, label: 'Users' },
	crumb: () => 'Users',
	reads: (ask) => ({ users: ask(users()) })
});

/** What its list shows of a user, read for each that is in sight. */
export function readRow(ask: Ask, { UserName: name }: UserAnswer, account: Account) {
	const login = ask(loginProfile(name));
	return {
		groups: ask(groupsOf(name)),
		devices: ask(mfaDevices(name)),
		keys: readKeys(ask, name),
		login,
		/** Nothing where it may not be read, or there is none. */
		passwordSet: login.ok ? passwordSet(account, name) : undefined
	};
}
