import { describe, expect, test } from 'vitest';
import { decide } from '../policy/decide';
import { managedPolicies, managedPolicy } from './managed-policies';

const jun = { 'aws:username': 'jun' };
const user = (rest: string) => `arn:aws:iam::111122223333:user/${rest}`;

function outcome(names: readonly string[], action: string, resource: string) {
	const identity = names.map((name) => {
		const policy = managedPolicies.find((each) => each.name === name);
		if (!policy) throw new Error(`There is no managed policy ${name}`);
		return { name, holder: 'user jun', policy: policy.compiled };
	});
	return decide({ identity }, { action, resource, context: jun }).outcome;
}

describe.each([
	['AdministratorAccess', 'iam:CreateUser', user('ana'), 'allowed'],
	['AdministratorAccess', 'anything:AtAll', '*', 'allowed'],
	['IAMUserChangePassword', 'iam:ChangePassword', user('jun'), 'allowed'],
	['IAMUserChangePassword', 'iam:ChangePassword', user('maps/team/jun'), 'allowed'],
	['IAMUserChangePassword', 'iam:ChangePassword', user('priya'), 'implicitDeny'],
	['IAMUserChangePassword', 'iam:ChangePassword', user('Jun'), 'implicitDeny'],
	['IAMUserChangePassword', 'iam:ChangePassword', user('notjun'), 'implicitDeny'],
	['IAMUserChangePassword', 'iam:GetAccountPasswordPolicy', '*', 'allowed'],
	['IAMUserChangePassword', 'iam:UpdateLoginProfile', user('jun'), 'implicitDeny'],
	['PowerUserAccess', 's3:DeleteBucket', 'arn:aws:s3:::maps', 'allowed'],
	['PowerUserAccess', 'iam:CreateUser', user('ana'), 'implicitDeny'],
	['PowerUserAccess', 'iam:ListRoles', '*', 'allowed'],
	['PowerUserAccess', 'iam:CreateServiceLinkedRole', '*', 'allowed'],
	['PowerUserAccess', 'organizations:LeaveOrganization', '*', 'implicitDeny'],
	['PowerUserAccess', 'account:ListRegions', '*', 'allowed'],
	['PowerUserAccess', 'account:CloseAccount', '*', 'implicitDeny'],
	['IAMFullAccess', 'iam:AttachUserPolicy', user('jun'), 'allowed'],
	['IAMFullAccess', 's3:ListAllMyBuckets', '*', 'implicitDeny'],
	['IAMReadOnlyAccess', 'iam:GetUser', user('ana'), 'allowed'],
	['IAMReadOnlyAccess', 'iam:ListUsers', '*', 'allowed'],
	['IAMReadOnlyAccess', 'iam:DeleteUser', user('ana'), 'implicitDeny'],
	['AWSDenyAll', 's3:GetObject', '*', 'explicitDeny'],
	['AmazonS3ReadOnlyAccess', 's3:GetObject', 'arn:aws:s3:::maps/a', 'allowed'],
	['AmazonS3ReadOnlyAccess', 's3:PutObject', 'arn:aws:s3:::maps/a', 'implicitDeny'],
	['AWSCloudTrail_ReadOnlyAccess', 'cloudtrail:LookupEvents', '*', 'allowed']
])('%s', (name, action, resource, expected) => {
	test(`${action} on ${resource}: ${expected}`, () => {
		expect(outcome([name], action, resource)).toBe(expected);
	});
});

test('AWSDenyAll beats AdministratorAccess, in either order', () => {
	expect(outcome(['AdministratorAccess', 'AWSDenyAll'], 's3:GetObject', '*')).toBe('explicitDeny');
	expect(outcome(['AWSDenyAll', 'AdministratorAccess'], 's3:GetObject', '*')).toBe('explicitDeny');
});

test('every policy is found by its ARN, and nothing else is', () => {
	for (const policy of managedPolicies) expect(managedPolicy(policy.arn)).toBe(policy);
	expect(managedPolicy('arn:aws:iam::aws:policy/Nothing')).toBeUndefined();
});
