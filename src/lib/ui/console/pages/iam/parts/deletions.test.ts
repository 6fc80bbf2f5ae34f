import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { Bench, managed, passwords, priya, seal } from '$lib/account/account.fixture';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import type { Wish } from '$lib/ui/wish';
import type { Ask } from '../../../query';
import '$lib/account/perform/everything';
import { groupDeletion, policyDeletion, roleDeletion, userDeletion } from './deletions';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
	bench.ok(priya, 'CreateUser', { UserName });
	bench.ok(priya, 'CreateGroup', { GroupName });
});
const UserName = 'ana';
const GroupName = 'Surveyors';
const PolicyArn = managed('IAMReadOnlyAccess');
const PolicyDocument = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }]
});

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
		'has a policy of its own',
		() => bench.ok(priya, 'PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument }),
		['DeleteUserPolicy']
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
	bench.ok(priya, 'PutGroupPolicy', { GroupName, PolicyName: 'own', PolicyDocument });
	expect(perform(groupDeletion(ask, GroupName))).toEqual([
		'RemoveUserFromGroup',
		'DetachGroupPolicy',
		'DeleteGroupPolicy',
		'DeleteGroup'
	]);
	bench.ok(priya, 'GetUser', { UserName });
	expect(bench.error(priya, 'GetGroup', { GroupName }).code).toBe('NoSuchEntity');
});

describe('a role', () => {
	const RoleName = 'tile-renderer';
	const InstanceProfileName = RoleName;

	beforeEach(() => {
		const AssumeRolePolicyDocument = JSON.stringify({
			Version: '2012-10-17',
			Statement: [
				{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }
			]
		});
		bench.ok(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument });
	});

	test('is deleted with its policies and the instance profile that the console made with it', () => {
		bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName });
		bench.ok(priya, 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
		bench.ok(priya, 'AttachRolePolicy', { RoleName, PolicyArn });
		bench.ok(priya, 'PutRolePolicy', { RoleName, PolicyName: 'own', PolicyDocument });
		expect(perform(roleDeletion(ask, RoleName))).toEqual([
			'RemoveRoleFromInstanceProfile',
			'DeleteInstanceProfile',
			'DetachRolePolicy',
			'DeleteRolePolicy',
			'DeleteRole'
		]);
	});

	test('leaves an instance profile of another name, which only loses it', () => {
		bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName: 'servers' });
		bench.ok(priya, 'AddRoleToInstanceProfile', { InstanceProfileName: 'servers', RoleName });
		expect(perform(roleDeletion(ask, RoleName))).toEqual([
			'RemoveRoleFromInstanceProfile',
			'DeleteRole'
		]);
	});
});

describe('a customer managed policy', () => {
	function make() {
		const { Policy } = bench.ok(priya, 'CreatePolicy', { PolicyName: 'own', PolicyDocument });
		const { Arn: PolicyArn } = v.parse(v.object({ Arn: v.string() }), Policy);
		return PolicyArn;
	}

	test('is deleted with its versions, and detached from whoever has it', () => {
		const PolicyArn = make();
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument, SetAsDefault: true });
		bench.ok(priya, 'AttachUserPolicy', { UserName, PolicyArn });
		bench.ok(priya, 'AttachGroupPolicy', { GroupName, PolicyArn });
		expect(perform(policyDeletion(ask, PolicyArn))).toEqual([
			'DetachGroupPolicy',
			'DetachUserPolicy',
			'DeletePolicyVersion',
			'DeletePolicy'
		]);
	});

	test('is not taken from whom it limits: AWS refuses to delete it', () => {
		const PolicyArn = make();
		bench.ok(priya, 'PutUserPermissionsBoundary', { UserName, PermissionsBoundary: PolicyArn });
		expect(policyDeletion(ask, PolicyArn).map(({ operation }) => operation)).toEqual([
			'DeletePolicy'
		]);
		expect(bench.error(priya, 'DeletePolicy', { PolicyArn }).code).toBe('DeleteConflict');
	});
});
