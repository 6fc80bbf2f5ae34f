import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const UserName = 'ana';
const PermissionsBoundary = managed('IAMReadOnlyAccess');

test('a user is made with a boundary and tags, which GetUser tells and ListUsers does not', () => {
	const Tags = [{ Key: 'team', Value: 'survey' }];
	const { User: made } = bench.ok(priya, 'CreateUser', { UserName, PermissionsBoundary, Tags });
	expect(made).toMatchObject({
		PermissionsBoundary: {
			PermissionsBoundaryType: 'Policy',
			PermissionsBoundaryArn: PermissionsBoundary
		},
		Tags
	});
	expect(bench.ok(priya, 'GetUser', { UserName })).toEqual({ User: made });
	const { Users } = bench.ok(priya, 'ListUsers');
	const listed = (Users as Record<string, unknown>[]).find((user) => user['UserName'] === UserName);
	expect(Object.keys(listed ?? {})).toEqual(['Path', 'UserName', 'UserId', 'Arn', 'CreateDate']);
	expect(bench.ok(priya, 'GetPolicy', { PolicyArn: PermissionsBoundary })).toMatchObject({
		Policy: { PermissionsBoundaryUsageCount: 1 }
	});
});

test.each([
	[
		managed('Nothing'),
		`NoSuchEntity: Scope ARN: ${managed('Nothing')} does not exist or is not attachable.`
	],
	['a-boundary-without-arn', 'InvalidInput: ARN a-boundary-without-arn is not valid.'],
	['short', /^ValidationError: 1 validation error/]
])('%s is no boundary', (PermissionsBoundary, message) => {
	const refused = bench.refusal(priya, 'CreateUser', { UserName, PermissionsBoundary });
	if (typeof message === 'string') expect(refused).toBe(message);
	else expect(refused).toMatch(message);
	expect(bench.error(priya, 'GetUser', { UserName }).code).toBe('NoSuchEntity');
});

describe('whoever may make users only within a boundary', () => {
	beforeEach(() => {
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'jun',
			PolicyName: 'Maker',
			PolicyDocument: JSON.stringify({
				Version: '2012-10-17',
				Statement: {
					Effect: 'Allow',
					Action: ['iam:CreateUser', 'iam:PutUserPermissionsBoundary', 'iam:AttachUserPolicy'],
					Resource: '*',
					Condition: { StringEquals: { 'iam:PermissionsBoundary': PermissionsBoundary } }
				}
			})
		});
	});

	test('makes none without it or with another', () => {
		expect(bench.refusal(jun, 'CreateUser', { UserName })).toBe(
			`AccessDenied: User: ${arn('user/jun')} is not authorized to perform: iam:CreateUser on resource: ${arn('user/ana')} because no identity-based policy allows the iam:CreateUser action`
		);
		const other = { UserName, PermissionsBoundary: managed('AdministratorAccess') };
		expect(bench.error(jun, 'CreateUser', other).code).toBe('AccessDenied');
	});
	test('makes them with it, and cannot replace it by another', () => {
		bench.ok(jun, 'CreateUser', { UserName, PermissionsBoundary });
		bench.ok(jun, 'AttachUserPolicy', { UserName, PolicyArn: managed('AdministratorAccess') });
		const other = { UserName, PermissionsBoundary: managed('AdministratorAccess') };
		expect(bench.error(jun, 'PutUserPermissionsBoundary', other).code).toBe('AccessDenied');
	});
});

/** Recorded from AWS: the path is for service-linked roles. */
describe('the path /aws-service-role/ is', () => {
	const Path = '/aws-service-role/ecs.amazonaws.com/';
	const reserved =
		"InvalidInput: Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles";
	const AssumeRolePolicyDocument =
		'{"Statement":{"Effect":"Allow","Principal":{"Service":"ecs.amazonaws.com"},"Action":"sts:AssumeRole"}}';

	test.each([
		['a new user', 'CreateUser', { UserName, Path }],
		['a user who moves', 'UpdateUser', { UserName: 'jun', NewPath: Path }],
		['a new role', 'CreateRole', { RoleName: 'tiler', Path, AssumeRolePolicyDocument }]
	])('not for %s', (_, operation, parameters) => {
		expect(bench.refusal(priya, operation, parameters)).toBe(reserved);
	});
	test('for groups, which are no principals', () => {
		bench.ok(priya, 'CreateGroup', { GroupName: 'Linked', Path });
	});
});
