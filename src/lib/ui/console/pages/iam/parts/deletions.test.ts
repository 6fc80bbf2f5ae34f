import { beforeEach, expect, test } from 'vitest';
import { Bench, managed, passwords, priya, seal } from '$lib/account/account.fixture';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import type { Wish } from '$lib/ui/wish';
import type { Ask } from '../../../query';
import { groupDeletion, userDeletion } from './deletions';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
	bench.ok(priya, 'CreateUser', { UserName });
	bench.ok(priya, 'CreateGroup', { GroupName });
});
const UserName = 'ana';
const GroupName = 'Surveyors';
const PolicyArn = managed('IAMReadOnlyAccess');

/** Who looks at the console is priya. */
const ask: Ask = <Name extends OperationName>({ service, operation, parameters }: Wish<Name>) => {
	const bare = new Bench(bench.account);
	const answered = bare.call(priya, `${service}:${operation}`, parameters);
	return answered.ok
		? { ok: true, value: answered.value as AnswerOf<Name> }
		: { ok: false, refused: { error: answered.error, action: operation } };
};

function perform(wishes: ReturnType<typeof userDeletion>) {
	for (const { service, operation, parameters } of wishes) {
		bench.ok(priya, `${service}:${operation}`, parameters);
	}
	return wishes.map(({ operation }) => operation);
}

/* IAM User Guide, Remove or deactivate an IAM user: the console deletes all of it with the user. */
test.each<[string, () => void, readonly string[]]>([
	['has nothing', () => undefined, []],
	[
		'has a password',
		() => bench.ok(priya, 'CreateLoginProfile', { UserName, Password: seal(passwords.jun) }),
		['DeleteLoginProfile']
	],
	[
		'has two access keys',
		() => {
			bench.ok(priya, 'CreateAccessKey', { UserName });
			bench.ok(priya, 'CreateAccessKey', { UserName });
		},
		['DeleteAccessKey', 'DeleteAccessKey']
	],
	[
		'has an MFA device',
		() => bench.enrol(priya, 'ana', UserName),
		['DeactivateMFADevice', 'DeleteVirtualMFADevice']
	],
	[
		'has a policy attached',
		() => bench.ok(priya, 'AttachUserPolicy', { UserName, PolicyArn }),
		['DetachUserPolicy']
	],
	[
		'is in a group',
		() => bench.ok(priya, 'AddUserToGroup', { UserName, GroupName }),
		['RemoveUserFromGroup']
	]
])('a user who %s is deleted with all of it', (_, give, before) => {
	give();
	expect(perform(userDeletion(ask, UserName))).toEqual([...before, 'DeleteUser']);
	expect(bench.error(priya, 'GetUser', { UserName }).code).toBe('NoSuchEntity');
});

test('a group is deleted with its memberships and what is attached, its members are not', () => {
	bench.ok(priya, 'AddUserToGroup', { UserName, GroupName });
	bench.ok(priya, 'AttachGroupPolicy', { GroupName, PolicyArn });
	expect(perform(groupDeletion(ask, GroupName))).toEqual([
		'RemoveUserFromGroup',
		'DetachGroupPolicy',
		'DeleteGroup'
	]);
	bench.ok(priya, 'GetUser', { UserName });
	expect(bench.error(priya, 'GetGroup', { GroupName }).code).toBe('NoSuchEntity');
});
