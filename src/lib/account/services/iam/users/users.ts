import type { Account } from '../../../account';
import type { User } from '../model/people';
import { fail } from '../../../base/applied';
import { drop, lookUp, put } from '../../../base/table';
import { recount } from '../policies/uses';

/** A user that must be there, such as the holder of a session. */
export function userOf(account: Account, name: string): User {
	const user = lookUp(account.iam.users, name);
	if (!user) throw new Error(`Looking for the user ${name}: there is no such user`);
	return user;
}

export function replaceUser(account: Account, user: User): Account {
	return {
		...account,
		iam: {
			...account.iam,
			users: put(account.iam.users, user.name, user),
			uses: recount(account.iam.uses, lookUp(account.iam.users, user.name), user)
		}
	};
}

/** The account without the user. What others know of it (sessions, devices) is the caller's work. */
export function dropUser(account: Account, user: User): Account {
	return {
		...account,
		iam: {
			...account.iam,
			users: drop(account.iam.users, user.name),
			uses: recount(account.iam.uses, user)
		}
	};
}

export function userExists(name: string) {
	return fail('EntityAlreadyExists', `User with name ${name} already exists.`);
}

export function noSuchUser(name: string) {
	return fail('NoSuchEntity', `The user with name ${name} cannot be found.`);
}
