import type { Account, User } from './account';
import { fail } from './operation';
import { lookUp, put } from './table';

/** A user that must be there, such as the holder of a session. */
export function userOf(account: Account, name: string): User {
	const user = lookUp(account.users, name);
	if (!user) throw new Error(`Looking for the user ${name}: there is no such user`);
	return user;
}

export function replaceUser(account: Account, user: User): Account {
	return { ...account, users: put(account.users, user.name, user) };
}

export function noSuchUser(name: string) {
	return fail('NoSuchEntity', `The user with name ${name} cannot be found.`);
}
