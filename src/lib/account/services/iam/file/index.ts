import type * as v from 'valibot';
import type { Account } from '../../../account';
import { unlessEmpty, type Writing } from '../../../base/file';
import { all } from '../../../base/table';
import type { iamBlueprint } from '../blueprint';
import { policyNames } from './carried';
import { leaveOutUnassigned } from './devices';
import { credentialsFile, groupFile, userFile, type PasswordOf } from './people';
import { instanceProfileFile, isLinked, policyFile, roleFile } from './roles';

type IamFile = v.InferInput<v.ObjectSchema<typeof iamBlueprint, undefined>>;

/** What account.yaml says of an account's IAM. */
export function iamFile(account: Account, frame: Writing, passwordOf: PasswordOf): IamFile {
	const writing = { ...frame, names: policyNames(account), passwordOf };
	const { iam } = account;
	const { alias, root, passwordPolicy } = iam;
	const linked = all(iam.roles).filter(isLinked);
	if (linked.length > 0) writing.leaveOut('Service-linked roles, which services of AWS make.');
	if (iam.providers.length > 0) writing.leaveOut('Identity providers.');
	leaveOutUnassigned(account, writing);
	const of = <T, U>(table: readonly (readonly [string, T])[], file: (entity: T) => U) =>
		all(table).map(file);
	return {
		...(alias === undefined ? {} : { alias }),
		root: {
			email: root.email,
			password: passwordOf('root'),
			...credentialsFile(account, writing, { who: 'root', of: root })
		},
		...unlessEmpty(
			'policies',
			of(iam.policies, (policy) => policyFile(writing, policy))
		),
		...unlessEmpty(
			'groups',
			of(iam.groups, (group) => groupFile(writing, group))
		),
		...unlessEmpty(
			'users',
			of(iam.users, (user) => userFile(account, writing, user))
		),
		...unlessEmpty(
			'roles',
			all(iam.roles)
				.filter((role) => !isLinked(role))
				.map((role) => roleFile(account, writing, role))
		),
		...unlessEmpty(
			'instanceProfiles',
			of(iam.instanceProfiles, (profile) => instanceProfileFile(account, writing, profile))
		),
		...(passwordPolicy ? { passwordPolicy } : {})
	};
}
