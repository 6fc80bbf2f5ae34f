import { bench, describe } from 'vitest';
import { perform } from '../../src/lib/account/perform/perform';
import { openAccount } from '../../src/lib/account/perform/open';
import { accountFile, accountOf, callOf, full, readAccountFile, small, time } from './accounts';

const accounts = { small: accountOf(small), full: accountOf(full) };
const UserName = 'user-1';
const GroupName = 'group-1';
const RoleName = 'role-1';
const PolicyArn = 'arn:aws:iam::111122223333:policy/policy-1';
const document = JSON.stringify({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::maps/*' }
});
const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: {
		Effect: 'Allow',
		Principal: { Service: 'ec2.amazonaws.com' },
		Action: 'sts:AssumeRole'
	}
});

/** What people and programs do all day. Lists ask for a page of three, of which both accounts have one. */
const calls: readonly (readonly [string, Record<string, unknown>])[] = [
	['sts:GetCallerIdentity', {}],
	['iam:GetUser', { UserName }],
	['iam:ListUsers', { MaxItems: 3 }],
	['iam:CreateUser', { UserName: 'new' }],
	['iam:DeleteUser', { UserName: 'nobody' }],
	['iam:UpdateUser', { UserName, NewUserName: 'another' }],
	['iam:TagUser', { UserName, Tags: [{ Key: 'Team', Value: 'maps' }] }],
	['iam:CreateAccessKey', { UserName }],
	['iam:ListAccessKeys', { UserName }],
	['iam:AddUserToGroup', { UserName, GroupName: 'group-2' }],
	['iam:GetGroup', { GroupName, MaxItems: 3 }],
	['iam:UpdateGroup', { GroupName, NewGroupName: 'another' }],
	['iam:CreateRole', { RoleName: 'new', AssumeRolePolicyDocument: trust }],
	['iam:GetRole', { RoleName }],
	['iam:ListRoles', { MaxItems: 3 }],
	[
		'sts:AssumeRole',
		{ RoleArn: `arn:aws:iam::111122223333:role/${RoleName}`, RoleSessionName: 'bench' }
	],
	['iam:CreatePolicy', { PolicyName: 'new', PolicyDocument: document }],
	['iam:CreatePolicyVersion', { PolicyArn, PolicyDocument: document }],
	['iam:GetPolicy', { PolicyArn }],
	['iam:ListPolicies', { Scope: 'Local', MaxItems: 3 }],
	['iam:ListEntitiesForPolicy', { PolicyArn, MaxItems: 3 }],
	['iam:AttachUserPolicy', { UserName, PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
	['iam:PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument: document }],
	['iam:ListMFADevices', { UserName }],
	['iam:GetAccountSummary', {}],
	['iam:GetAccountAuthorizationDetails', { MaxItems: 3 }]
];

describe.each(calls)('%s', (what, parameters) => {
	for (const [size, account] of Object.entries(accounts)) {
		const call = callOf(account, what, parameters);
		bench(size, () => void perform(account, call));
	}
});

describe('opening an account', () => {
	for (const [name, size] of Object.entries({ small, full })) {
		const text = accountFile(size);
		bench(name, () => void openAccount(readAccountFile(text), 'a seed', time));
	}
});

describe('replaying a log', () => {
	const log = Array.from({ length: 1000 }, (_, index) => logged(index));
	bench(
		'1,000 calls',
		() => void log.reduce((account, call) => perform(account, call).account, accounts.small)
	);
});

/** Twenty users come, are given things, and go again, fifty times over. */
function logged(index: number) {
	const UserName = `someone-${Math.floor(index / 10)}`;
	const [what, parameters] = [
		['iam:CreateUser', { UserName }],
		['iam:AddUserToGroup', { UserName, GroupName }],
		['iam:AttachUserPolicy', { UserName, PolicyArn }],
		['iam:GetUser', { UserName }],
		['iam:PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument: document }],
		['iam:ListUsers', {}],
		['iam:DeleteUserPolicy', { UserName, PolicyName: 'own' }],
		['iam:DetachUserPolicy', { UserName, PolicyArn }],
		['iam:RemoveUserFromGroup', { UserName, GroupName }],
		['iam:DeleteUser', { UserName }]
	][index % 10] as [string, Record<string, unknown>];
	return callOf(accounts.small, what, parameters);
}
