import type { Account, Group, User } from './account';
import { fail } from './operation';
import { all, keyOf, lookUp, put } from './table';
import { recount } from './uses';

export function membersOf(account: Account, group: Group): readonly User[] {
	return all(account.users).filter((user) => isMember(user, group));
}

export function isMember(user: User, group: Group): boolean {
	return user.groups.includes(keyOf(group.name));
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
