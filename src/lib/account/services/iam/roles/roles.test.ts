import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya, start, wanda } from '../../../account.fixture';
import { quotas } from '../quotas';
import { lookUp, put } from '../../../base/table';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const forEc2 =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}';
const RoleName = 'tiler';
const create = (more: object = {}) =>
	bench.ok(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument: forEc2, ...more });

interface RoleShown {
	readonly RoleName: string;
	readonly AssumeRolePolicyDocument: string;
}

const roleShown = (name = RoleName) =>
	bench.ok(priya, 'GetRole', { RoleName: name })['Role'] as RoleShown;

test('a role is made and found with all that it was given', () => {
	const made = create({
		Path: '/maps/',
		Description: 'Draws tiles',
		MaxSessionDuration: 7200,
		PermissionsBoundary: managed('PowerUserAccess'),
		Tags: [{ Key: 'Team', Value: 'Maps' }]
	});
	expect(made['Role']).toEqual({
		Path: '/maps/',
		RoleName,
		RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
		Arn: arn('role/maps/tiler'),
		CreateDate: '2026-11-23T08:30:00Z',
		AssumeRolePolicyDocument: expect.stringMatching(/^%7B%22Version%22/),
		PermissionsBoundary: {
			PermissionsBoundaryType: 'Policy',
			PermissionsBoundaryArn: managed('PowerUserAccess')
		},
		Tags: [{ Key: 'Team', Value: 'Maps' }]
	});
	// Recorded from AWS, 2026: what made it answers without these two.
	const found = bench.ok(priya, 'GetRole', { RoleName: 'TILER' })['Role'];
	expect(found).toEqual({
		...(made['Role'] as object),
		Description: 'Draws tiles',
		MaxSessionDuration: 7200,
		RoleLastUsed: {}
	});
	const { AssumeRolePolicyDocument } = found as RoleShown;
	expect(decodeURIComponent(AssumeRolePolicyDocument)).toBe(forEc2);
});

test('a role says when it was last used, 400 days back', () => {
	create();
	const role = lookUp(bench.account.iam.roles, RoleName);
	if (!role) throw new Error('There is no role');
	const used = { ...role, lastUsed: { at: start, region: 'us-east-1' } };
	bench.account = {
		...bench.account,
		iam: { ...bench.account.iam, roles: put(bench.account.iam.roles, RoleName, used) }
	};
	expect(roleShown()).toMatchObject({
		RoleLastUsed: { LastUsedDate: '2026-11-23T08:30:00Z', Region: 'us-east-1' }
	});
	bench.time += 401 * 24 * 60 * 60 * 1000;
	expect(roleShown()).toMatchObject({ RoleLastUsed: {} });
});

test('roles are listed by path, in pages, without boundary, tags and last use', () => {
	create({ Path: '/maps/', Tags: [{ Key: 'Team', Value: 'Maps' }] });
	create({ RoleName: 'printer', PermissionsBoundary: managed('PowerUserAccess') });
	create({ RoleName: 'archive', Path: '/maps/' });
	const list = (more: object) => bench.ok(priya, 'ListRoles', { ...more });
	const names = (answer: Record<string, unknown>) =>
		(answer['Roles'] as RoleShown[]).map((role) => role.RoleName);
	expect(names(list({ PathPrefix: '/maps/' }))).toEqual(['archive', 'tiler']);
	const first = list({ MaxItems: 2 });
	expect(names(first)).toEqual(['archive', 'printer']);
	expect(names(list({ MaxItems: 2, Marker: first['Marker'] }))).toEqual(['tiler']);
	const keys = (list({})['Roles'] as object[]).flatMap((role) => Object.keys(role));
	for (const key of ['Tags', 'PermissionsBoundary', 'RoleLastUsed']) {
		expect(keys).not.toContain(key);
	}
});

test('description and longest session are changed one by one', () => {
	create({ Description: 'Draws tiles', MaxSessionDuration: 7200 });
	bench.ok(priya, 'UpdateRole', { RoleName, MaxSessionDuration: 3600 });
	expect(roleShown()).toMatchObject({ Description: 'Draws tiles', MaxSessionDuration: 3600 });
	bench.ok(priya, 'UpdateRole', { RoleName, Description: 'Prints' });
	expect(roleShown()).toMatchObject({ Description: 'Prints', MaxSessionDuration: 3600 });
	const { Role } = bench.ok(priya, 'UpdateRoleDescription', { RoleName, Description: 'Rests' });
	expect(Role).toMatchObject({ RoleName, Description: 'Rests' });
	// Recorded from AWS, 2026.
	expect(Role).not.toHaveProperty('MaxSessionDuration');
});

describe('a role is refused', () => {
	const refusal = (more: object) =>
		bench.refusal(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument: forEc2, ...more });

	test('where its name is taken, whatever the case', () => {
		create();
		expect(refusal({ RoleName: 'Tiler' })).toBe(
			'EntityAlreadyExists: Role with name Tiler already exists.'
		);
	});
	test('with a boundary that does not exist', () => {
		expect(refusal({ PermissionsBoundary: arn('policy/Limits') })).toBe(
			`NoSuchEntity: Scope ARN: ${arn('policy/Limits')} does not exist or is not attachable.`
		);
	});
	test('with two tags whose keys differ in case only', () => {
		const Tags = ['Team', 'team'].map((Key) => ({ Key, Value: 'Maps' }));
		expect(refusal({ Tags })).toMatch(/^InvalidInput: Duplicate tag keys found/);
	});
	test('beyond a thousand', () => {
		create();
		const [entry] = bench.account.iam.roles;
		if (!entry) throw new Error('There is no role');
		const roles = Array.from(
			{ length: quotas.roles },
			(_, at) => [`r${1000 + at}`, entry[1]] as const
		);
		bench.account = { ...bench.account, iam: { ...bench.account.iam, roles } };
		expect(refusal({ RoleName: 'printer' })).toBe(
			'LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000'
		);
	});
	test.each([3599, 43201])('with a longest session of %i seconds', (MaxSessionDuration) => {
		expect(refusal({ MaxSessionDuration })).toMatch(/^ValidationError/);
	});
});

test.each([
	'GetRole',
	'DeleteRole',
	'UpdateRole',
	'ListInstanceProfilesForRole',
	'DeleteRolePermissionsBoundary'
])('%s of a role that does not exist', (operation) => {
	expect(bench.refusal(priya, operation, { RoleName })).toBe(
		'NoSuchEntity: The role with name tiler cannot be found.'
	);
});

describe('a role cannot be deleted while', () => {
	const conflict = (what: string) => {
		expect(bench.refusal(priya, 'DeleteRole', { RoleName })).toBe(
			`DeleteConflict: Cannot delete entity, must ${what} first.`
		);
	};
	beforeEach(() => {
		create();
	});

	test('a policy is attached to it', () => {
		const PolicyArn = managed('PowerUserAccess');
		bench.ok(priya, 'AttachRolePolicy', { RoleName, PolicyArn });
		conflict('detach all policies');
		bench.ok(priya, 'DetachRolePolicy', { RoleName, PolicyArn });
		bench.ok(priya, 'DeleteRole', { RoleName });
		expect(bench.error(priya, 'GetRole', { RoleName }).code).toBe('NoSuchEntity');
	});
	test('it has an inline policy', () => {
		const PolicyDocument = '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
		bench.ok(priya, 'PutRolePolicy', { RoleName, PolicyName: 'Read', PolicyDocument });
		conflict('delete policies');
	});
	test('it is in an instance profile', () => {
		const both = { InstanceProfileName: 'tiler', RoleName };
		bench.ok(priya, 'CreateInstanceProfile', both);
		bench.ok(priya, 'AddRoleToInstanceProfile', both);
		conflict('remove roles from instance profile');
		bench.ok(priya, 'RemoveRoleFromInstanceProfile', both);
		bench.ok(priya, 'DeleteRole', { RoleName });
	});
});

test('inline policies of a role are put, read, listed and deleted, and have room for 10,240 characters', () => {
	create();
	const document = (actions: number) =>
		JSON.stringify({
			Version: '2012-10-17',
			Statement: {
				Effect: 'Allow',
				Action: Array.from({ length: actions }, (_, at) => `s3:GetObject${100 + at}`),
				Resource: '*'
			}
		});
	const inline = { RoleName, PolicyName: 'Read' };
	bench.ok(priya, 'PutRolePolicy', { ...inline, PolicyDocument: document(1) });
	expect(bench.ok(priya, 'ListRolePolicies', { RoleName })['PolicyNames']).toEqual(['Read']);
	expect(bench.ok(priya, 'GetRolePolicy', inline)).toMatchObject({
		RoleName,
		PolicyName: 'Read',
		PolicyDocument: expect.stringContaining('GetObject100')
	});
	expect(bench.refusal(priya, 'PutRolePolicy', { ...inline, PolicyDocument: document(600) })).toBe(
		'LimitExceeded: Maximum policy size of 10240 bytes exceeded for role tiler'
	);
	bench.ok(priya, 'DeleteRolePolicy', inline);
	expect(bench.refusal(priya, 'DeleteRolePolicy', inline)).toBe(
		'NoSuchEntity: The role policy with name Read cannot be found.'
	);
});

test('twenty policies can be attached to a role', () => {
	create();
	const { Policies } = bench.ok(priya, 'ListPolicies', { Scope: 'AWS' });
	const arns = (Policies as { Arn: string }[]).map(({ Arn }) => Arn);
	for (const PolicyArn of arns.slice(0, 20)) {
		bench.ok(priya, 'AttachRolePolicy', { RoleName, PolicyArn });
	}
	expect(bench.refusal(priya, 'AttachRolePolicy', { RoleName, PolicyArn: arns[20] })).toBe(
		'LimitExceeded: Cannot exceed quota for PoliciesPerRole: 20'
	);
	const shown = bench.ok(priya, 'ListAttachedRolePolicies', { RoleName, MaxItems: 15 });
	expect(shown['AttachedPolicies']).toHaveLength(15);
	expect(shown['IsTruncated']).toBe(true);
});

test.each(['User', 'Group', 'Role'])(
	'a policy of AWS’s services cannot be attached to a %s',
	(word) => {
		create();
		const whose = { UserName: 'jun', GroupName: 'Interns', RoleName };
		const PolicyArn = managed('aws-service-role/AWSSupportServiceRolePolicy');
		expect(bench.refusal(priya, `Attach${word}Policy`, { ...whose, PolicyArn })).toBe(
			'PolicyNotAttachable: Cannot attach a Service Role Policy to a Customer Role.'
		);
	}
);

describe('an administrator of roles may be held to', () => {
	const limits = managed('PowerUserAccess');
	const allow = (Action: string, Condition: object) =>
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'wanda',
			PolicyName: 'Roles',
			PolicyDocument: JSON.stringify({
				Version: '2012-10-17',
				Statement: { Effect: 'Allow', Action, Resource: '*', Condition }
			})
		});

	test('a boundary on whatever is created', () => {
		allow('iam:CreateRole', { ArnEquals: { 'iam:PermissionsBoundary': limits } });
		const given = { RoleName, AssumeRolePolicyDocument: forEc2 };
		expect(bench.error(wanda, 'CreateRole', given).code).toBe('AccessDenied');
		const other = { ...given, PermissionsBoundary: managed('AdministratorAccess') };
		expect(bench.error(wanda, 'CreateRole', other).code).toBe('AccessDenied');
		bench.ok(wanda, 'CreateRole', { ...given, PermissionsBoundary: limits });
	});
	test('the boundary that is put on, not the one that is there', () => {
		create({ PermissionsBoundary: limits });
		allow('iam:PutRolePermissionsBoundary', { ArnEquals: { 'iam:PermissionsBoundary': limits } });
		bench.ok(wanda, 'PutRolePermissionsBoundary', { RoleName, PermissionsBoundary: limits });
		const wider = { RoleName, PermissionsBoundary: managed('AdministratorAccess') };
		expect(bench.error(wanda, 'PutRolePermissionsBoundary', wider).code).toBe('AccessDenied');
	});
	test('certain policies to attach', () => {
		create();
		allow('iam:AttachRolePolicy', { ArnLike: { 'iam:PolicyARN': managed('AmazonS3*') } });
		const attach = (name: string) =>
			bench.call(wanda, 'AttachRolePolicy', { RoleName, PolicyArn: managed(name) }).ok;
		expect([attach('AmazonS3ReadOnlyAccess'), attach('AdministratorAccess')]).toEqual([
			true,
			false
		]);
	});
});

test('a boundary of a role is shown, and taken away once', () => {
	create();
	const PermissionsBoundary = managed('PowerUserAccess');
	bench.ok(priya, 'PutRolePermissionsBoundary', { RoleName, PermissionsBoundary });
	expect(roleShown()).toMatchObject({
		PermissionsBoundary: { PermissionsBoundaryArn: PermissionsBoundary }
	});
	bench.ok(priya, 'DeleteRolePermissionsBoundary', { RoleName });
	expect(roleShown()).not.toHaveProperty('PermissionsBoundary');
	expect(bench.error(priya, 'DeleteRolePermissionsBoundary', { RoleName }).code).toBe(
		'NoSuchEntity'
	);
});

test('a role made with tags must be allowed to be tagged', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'jun',
		PolicyName: 'Roles',
		PolicyDocument: '{"Statement":{"Effect":"Allow","Action":"iam:CreateRole","Resource":"*"}}'
	});
	const given = { RoleName, AssumeRolePolicyDocument: forEc2 };
	const Tags = [{ Key: 'Team', Value: 'Maps' }];
	expect(bench.error(jun, 'CreateRole', { ...given, Tags }).message).toContain('iam:TagRole');
	bench.ok(jun, 'CreateRole', given);
});
