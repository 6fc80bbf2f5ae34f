import { describe, expect, test } from 'vitest';
import { decide } from '../policy/decide';
import { parse } from '../policy/parse';
import { managedPolicies, managedPolicy } from './managed-policies';
import { everyManagedPolicy as all } from './testing/managed';

function named(name: string) {
	const policy = all.find((each) => each.name === name);
	if (!policy) throw new Error(`There is no managed policy ${name}`);
	return policy;
}

const user = (rest: string) => `arn:aws:iam::111122223333:user/${rest}`;
const role = (rest: string) => `arn:aws:iam::111122223333:role/${rest}`;

function outcome(
	names: readonly string[],
	action: string,
	resource: string,
	context: Record<string, string> = {}
) {
	const identity = names.map((name) => ({
		name,
		holder: 'user jun',
		policy: named(name).compiled
	}));
	return decide(
		{ identity },
		{
			principal: { kind: 'user', account: '111122223333', arn: user('jun') },
			action,
			resource,
			context: { 'aws:username': 'jun', ...context }
		}
	).outcome;
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
	['AWSCloudTrail_ReadOnlyAccess', 'cloudtrail:LookupEvents', '*', 'allowed'],
	['ReadOnlyAccess', 's3:GetObject', 'arn:aws:s3:::maps/a', 'allowed'],
	['ReadOnlyAccess', 's3:PutObject', 'arn:aws:s3:::maps/a', 'implicitDeny'],
	['ViewOnlyAccess', 's3:ListAllMyBuckets', '*', 'allowed'],
	['ViewOnlyAccess', 's3:GetObject', 'arn:aws:s3:::maps/a', 'implicitDeny'],
	['SecurityAudit', 'iam:GetAccountSummary', '*', 'allowed'],
	['SecurityAudit', 'dynamodb:GetItem', '*', 'implicitDeny'],
	['IAMAuditRootUserCredentials', 'iam:ListAccessKeys', user('jun'), 'explicitDeny']
])('%s', (name, action, resource, expected) => {
	test(`${action} on ${resource}: ${expected}`, () => {
		expect(outcome([name], action, resource)).toBe(expected);
	});
});

test.each([
	['lambda.amazonaws.com', 'allowed'],
	['ec2.amazonaws.com', 'implicitDeny']
])('AWSLambda_FullAccess passes a role to %s: %s', (service, expected) => {
	const to = { 'iam:PassedToService': service };
	expect(outcome(['AWSLambda_FullAccess'], 'iam:PassRole', role('maps'), to)).toBe(expected);
});

test('AWSDenyAll beats AdministratorAccess, in either order', () => {
	expect(outcome(['AdministratorAccess', 'AWSDenyAll'], 's3:GetObject', '*')).toBe('explicitDeny');
	expect(outcome(['AWSDenyAll', 'AdministratorAccess'], 's3:GetObject', '*')).toBe('explicitDeny');
});

describe('the versions are those of the snapshot', () => {
	test.each([
		['AdministratorAccess', 'v1', 85],
		['PowerUserAccess', 'v12', 442],
		['ReadOnlyAccess', 'v188', 91_266],
		['SecurityAudit', 'v92', 32_677],
		['ViewOnlyAccess', 'v45', 12_303],
		['IAMUserChangePassword', 'v5', 256],
		['AmazonEC2FullAccess', 'v5', 573],
		['AWSLambdaBasicExecutionRole', 'v1', 148],
		['SecretsManagerReadWrite', 'v6', 1_525],
		['AWSCompromisedKeyQuarantineV3', 'v3', 2_718],
		['SignInLocalDevelopmentAccess', 'v3', 181],
		['Billing', 'v30', 4_962],
		['NetworkAdministrator', 'v16', 8_244],
		['AWSBillingReadOnlyAccess', 'v28', 2_628],
		['SQSUnlockQueuePolicy', 'v1', 672],
		['AccessAnalyzerServiceRolePolicy', 'v23', 2_766],
		['AWSSupportServiceRolePolicy', 'v59', 152_297]
	])('%s %s has %i characters', (name, version, characters) => {
		const policy = named(name);
		expect(policy.version).toBe(version);
		expect(JSON.stringify(policy.document)).toHaveLength(characters);
	});
});

test.each(all.map((policy) => [policy.name, policy] as const))(
	'%s is read without an error',
	(_, { text }) => {
		const { document, findings } = parse(text);
		expect(findings.filter(({ type }) => type === 'ERROR')).toEqual([]);
		expect(document?.statements.length).toBeGreaterThan(0);
	}
);

test('what accounts offer can be attached; the policies of AWS’s own roles and root tasks cannot', () => {
	expect(managedPolicies.filter(({ attachable }) => !attachable)).toEqual([]);
	const others = all.filter(({ attachable }) => !attachable).map(({ name }) => name);
	expect(others).toEqual([
		'AccessAnalyzerServiceRolePolicy',
		'AWSElasticLoadBalancingServiceRolePolicy',
		'AWSSupportServiceRolePolicy',
		'AWSTrustedAdvisorServiceRolePolicy',
		'IAMAuditRootUserCredentials',
		'IAMCreateRootUserPassword',
		'IAMDeleteRootUserCredentials',
		'S3UnlockBucketPolicy',
		'SQSUnlockQueuePolicy'
	]);
});

test('a policy is compiled once', () => {
	const { compiled } = named('PowerUserAccess');
	expect(named('PowerUserAccess').compiled).toBe(compiled);
});

test('every policy is found by its ARN, and nothing else is', () => {
	for (const policy of managedPolicies) expect(managedPolicy(policy.arn)).toBe(policy);
	expect(managedPolicy('arn:aws:iam::aws:policy/Nothing')).toBeUndefined();
});

test('each has a sentence of ours on what it is for', () => {
	expect(all.filter(({ description }) => !/^\S.{10,98}\.$/.test(description))).toEqual([]);
	expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
});
