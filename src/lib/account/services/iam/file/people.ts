import type { Account } from '../../../account';
import { ageAt, unlessEmpty, type Writing } from '../../../base/file';
import { lookUp } from '../../../base/table';
import type { AccessKey, Credentials, Group, LoginProfile, User } from '../model/people';
import { mfaFile } from './devices';
import { carriedFile, tagsFile, type PolicyNames } from './carried';

/** What every part of IAM needs while it is written down. */
export interface IamWriting extends Writing {
	readonly names: PolicyNames;
	readonly passwordOf: PasswordOf;
}

/** A password that may stand in a file: by `root` or the name of the user. Never one that was typed. */
export type PasswordOf = (holder: 'root' | User) => string;

export function groupFile(writing: IamWriting, group: Group) {
	const { name, path, created } = group;
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...carriedFile(writing.names, group)
	};
}

export function userFile(account: Account, writing: IamWriting, user: User) {
	const { name, path, created, login, groups } = user;
	return {
		name,
		...pathFile(path),
		...writing.ageUnlessAccounts(created),
		...unlessEmpty(
			'groups',
			groups.flatMap((key) => lookUp(account.iam.groups, key)?.name ?? [])
		),
		...carriedFile(writing.names, user),
		...tagsFile(user.tags),
		...(login
			? { password: writing.passwordOf(user), ...passwordAge(writing, login, created) }
			: {}),
		...credentialsFile(account, writing, { who: user, of: user })
	};
}

function passwordAge({ time, leaveOut }: Writing, login: LoginProfile, created: number) {
	if (login.resetRequired) {
		leaveOut('That a password must be changed at the next sign-in.');
	}
	const age = ageAt(time, login.changed ?? login.created);
	const isWithUser = login.changed === undefined && age === ageAt(time, created);
	return isWithUser ? {} : { passwordAge: age };
}

/** What root and users have in common, but for the password. */
export function credentialsFile(
	account: Account,
	writing: Writing,
	{ who, of }: { readonly who: 'root' | User; readonly of: Credentials }
) {
	const { time } = writing;
	return {
		...(of.passwordLastUsed === undefined
			? {}
			: { passwordLastUsed: ageAt(time, of.passwordLastUsed) }),
		...unlessEmpty(
			'accessKeys',
			of.accessKeys.map((key) => keyFile(time, key))
		),
		...mfaFile(account, writing, { who, of })
	};
}

function keyFile(time: number, { created, status, lastUsed }: AccessKey) {
	return {
		age: ageAt(time, created),
		...(status === 'Active' ? {} : { status }),
		...(lastUsed
			? {
					lastUsed: {
						age: ageAt(time, lastUsed.at),
						service: lastUsed.service,
						region: lastUsed.region
					}
				}
			: {})
	};
}

export function pathFile(path: string) {
	return path === '/' ? {} : { path };
}
