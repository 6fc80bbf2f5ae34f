import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, managed, priya, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const AWSServiceName = 'access-analyzer.amazonaws.com';
const RoleName = 'AWSServiceRoleForAccessAnalyzer';
const create = () => bench.ok(priya, 'CreateServiceLinkedRole', { AWSServiceName });

test('a service-linked role has the name and path of its service, which alone it trusts', () => {
	const { Role } = create();
	expect(Role).toMatchObject({
		RoleName,
		Arn: arn(`role/aws-service-role/${AWSServiceName}/${RoleName}`)
	});
	const trust = (Role as { AssumeRolePolicyDocument: string }).AssumeRolePolicyDocument;
	// Recorded from AWS, 2026: the call that makes it answers with lists, GetRole does not.
	expect(JSON.parse(decodeURIComponent(trust))).toMatchObject({
		Statement: [{ Principal: { Service: [AWSServiceName] }, Action: ['sts:AssumeRole'] }]
	});
	const found = bench.ok(priya, 'GetRole', { RoleName })['Role'];
	expect(
		decodeURIComponent((found as { AssumeRolePolicyDocument: string }).AssumeRolePolicyDocument)
	).toContain(`{"Service":"${AWSServiceName}"}`);
});

test('there is one of a service, unless it takes a suffix', () => {
	create();
	expect(bench.refusal(priya, 'CreateServiceLinkedRole', { AWSServiceName })).toBe(
		`InvalidInput: Service role name ${RoleName} has been taken in this account, please try a different suffix.`
	);
	expect(
		bench.refusal(priya, 'CreateServiceLinkedRole', { AWSServiceName, CustomSuffix: 'Maps' })
	).toBe(`InvalidInput: Custom suffix is not allowed for ${AWSServiceName}`);
	const scaling = { AWSServiceName: 'autoscaling.amazonaws.com' };
	bench.ok(priya, 'CreateServiceLinkedRole', scaling);
	const { Role } = bench.ok(priya, 'CreateServiceLinkedRole', {
		...scaling,
		CustomSuffix: 'Maps'
	});
	expect(Role).toMatchObject({ RoleName: 'AWSServiceRoleForAutoScaling_Maps' });
});

test('a service that has none gets none', () => {
	const given = { AWSServiceName: 'maps.amazonaws.com' };
	expect(bench.error(priya, 'CreateServiceLinkedRole', given).code).toBe('InvalidInput');
});

test('who may make it can be held to certain services', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'wanda',
		PolicyName: 'Linked',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: {
				Effect: 'Allow',
				Action: 'iam:CreateServiceLinkedRole',
				Resource: '*',
				Condition: { StringEquals: { 'iam:AWSServiceName': AWSServiceName } }
			}
		})
	});
	const support = { AWSServiceName: 'support.amazonaws.com' };
	expect(bench.error(wanda, 'CreateServiceLinkedRole', support).code).toBe('AccessDenied');
	bench.ok(wanda, 'CreateServiceLinkedRole', { AWSServiceName });
});

describe('nobody but AWS changes it', () => {
	const PolicyDocument = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
	const given = {
		PolicyDocument,
		PolicyName: 'More',
		PolicyArn: managed('AdministratorAccess'),
		PermissionsBoundary: managed('PowerUserAccess'),
		MaxSessionDuration: 7200,
		InstanceProfileName: 'linked'
	};
	test.each([
		'AddRoleToInstanceProfile',
		'AttachRolePolicy',
		'DeleteRole',
		'DeleteRolePermissionsBoundary',
		'DeleteRolePolicy',
		'DetachRolePolicy',
		'PutRolePermissionsBoundary',
		'PutRolePolicy',
		'UpdateAssumeRolePolicy',
		'UpdateRole'
	])('by %s', (operation) => {
		create();
		bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName: 'linked' });
		expect(bench.refusal(priya, operation, { ...given, RoleName })).toBe(
			`UnmodifiableEntity: Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`
		);
	});
	test('except for its description', () => {
		create();
		bench.ok(priya, 'UpdateRole', { RoleName, Description: 'Finds what is shared' });
		expect(bench.ok(priya, 'GetRole', { RoleName })['Role']).toMatchObject({
			Description: 'Finds what is shared'
		});
	});
});

describe('its deletion', () => {
	test('is a task that can be asked about', () => {
		create();
		const { DeletionTaskId } = bench.ok(priya, 'DeleteServiceLinkedRole', { RoleName });
		expect(DeletionTaskId).toMatch(
			/^task\/aws-service-role\/access-analyzer\.amazonaws\.com\/AWSServiceRoleForAccessAnalyzer\/[0-9a-f-]{36}$/
		);
		expect(bench.ok(priya, 'GetServiceLinkedRoleDeletionStatus', { DeletionTaskId })).toEqual({
			Status: 'SUCCEEDED'
		});
		expect(bench.error(priya, 'GetRole', { RoleName }).code).toBe('NoSuchEntity');
		create();
	});
	test('is not for ordinary roles', () => {
		const AssumeRolePolicyDocument =
			'{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}';
		bench.ok(priya, 'CreateRole', { RoleName: 'tiler', AssumeRolePolicyDocument });
		expect(bench.error(priya, 'DeleteServiceLinkedRole', { RoleName: 'tiler' }).code).toBe(
			'NoSuchEntity'
		);
	});
	test.each([
		['tasks/1', 'InvalidInput'],
		[
			`task/aws-service-role/${AWSServiceName}/${RoleName}/00000000-0000-0000-0000-000000000000`,
			'NoSuchEntity'
		]
	])('cannot be asked about by the id %s', (DeletionTaskId, code) => {
		expect(bench.error(priya, 'GetServiceLinkedRoleDeletionStatus', { DeletionTaskId }).code).toBe(
			code
		);
	});
});
