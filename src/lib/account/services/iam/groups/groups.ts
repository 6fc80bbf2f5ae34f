import type { Account } from '../../../account';
import type { Group, User } from '../model/people';
import { fail } from '../../../base/applied';
import { all, drop, keyOf, lookUp, put } from '../../../base/table';
import { recount } from '../policies/uses';

export function membersOf(account: Account, group: Group): readonly User[] {
	return all(account.iam.users).filter(isMemberOf(group));
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
		iam: {
			...account.iam,
			groups: put(account.iam.groups, group.name, group),
			uses: recount(account.iam.uses, lookUp(account.iam.groups, group.name), group)
		}
	};
}

/** The account with a group under another name or path; its members know it by its key. */
export function renameGroup(
	account: Account,
	group: Group,
	to: Partial<Pick<Group, 'name' | 'path'>>
): Account {
	const renamed = { ...group, ...to };
	const groups = put(drop(account.iam.groups, group.name), renamed.name, renamed);
	const [from, key] = [keyOf(group.name), keyOf(renamed.name)];
	if (from === key) return { ...account, iam: { ...account.iam, groups } };
	const follow = (user: User): User => ({
		...user,
		groups: user.groups.map((each) => (each === from ? key : each))
	});
	const users = account.iam.users.map((entry): typeof entry =>
		entry[1].groups.includes(from) ? [entry[0], follow(entry[1])] : entry
	);
	return { ...account, iam: { ...account.iam, groups, users } };
}

export function noSuchGroup(name: string) {
	return fail('NoSuchEntity', `The group with name ${name} cannot be found.`);
}
