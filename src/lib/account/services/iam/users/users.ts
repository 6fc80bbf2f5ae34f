import type { Account, User } from '../../../account';
import { fail } from '../../../base/operation';
import { drop, lookUp, put } from '../../../base/table';
import { recount } from '../policies/uses';

/** A user that must be there, such as the holder of a session. */
export function userOf(account: Account, name: string): User {
	const user = lookUp(account.users, name);
	if (!user) throw new Error(`Looking for the user ${name}: there is no such user`);
	return user;
}

export function replaceUser(account: Account, user: User): Account {
	return {
		...account,
		users: put(account.users, user.name, user),
		uses: recount(account.uses, lookUp(account.users, user.name), user)
	};
}

/** The account without the user. What others know of it (sessions, devices) is the caller's work. */
export function dropUser(account: Account, user: User): Account {
	return {
		...account,
		users: drop(account.users, user.name),
		uses: recount(account.uses, user)
	};
}

export function userExists(name: string) {
	return fail('EntityAlreadyExists', `User with name ${name} already exists.`);
}

export function noSuchUser(name: string) {
	return fail('NoSuchEntity', `The user with name ${name} cannot be found.`);
}
