import type { Account, Group, User } from './account';
import { fail } from './operation';
import { all, keyOf, lookUp, put } from './table';
import { recount } from './uses';

export function membersOf(account: Account, group: Group): readonly User[] {
	return all(account.users).filter(isMemberOf(group));
}

export function isMember(user: User, group: Group): boolean {
	return isMemberOf(group)(user);
}

/** For asking of many users. */
export function isMemberOf({ name }: Group): (user: User) => boolean {
	const key = keyOf(name);
	return ({ groups }) => groups.includes(key);
}

export function groupExists(name: string) {
	return fail('EntityAlreadyExists', `Group with name ${name} already exists.`);
}

export function replaceGroup(account: Account, group: Group): Account {
	return {
		...account,
		groups: put(account.groups, group.name, group),
		uses: recount(account.uses, lookUp(account.groups, group.name), group)
	};
}

export function noSuchGroup(name: string) {
	return fail('NoSuchEntity', `The group with name ${name} cannot be found.`);
}
