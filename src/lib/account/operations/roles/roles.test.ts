import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya, start, wanda } from '../../account.fixture';
import { quotas } from '../../quotas';
import { lookUp, put } from '../../table';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const trusting = (Principal: unknown, more: object = {}) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more }]
	});
const forEc2 = trusting({ Service: 'ec2.amazonaws.com' });
const RoleName = 'tiler';
const create = (more: object = {}) =>
	bench.ok(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument: forEc2, ...more });

interface RoleShown {
	readonly RoleName: string;
	readonly AssumeRolePolicyDocument: string;
}

const roleShown = (name = RoleName) =>
	bench.ok(priya, 'GetRole', { RoleName: name })['Role'] as RoleShown;
const trustShown = () => decodeURIComponent(roleShown().AssumeRolePolicyDocument);

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
		Description: 'Draws tiles',
		MaxSessionDuration: 7200,
		PermissionsBoundary: {
			PermissionsBoundaryType: 'Policy',
			PermissionsBoundaryArn: managed('PowerUserAccess')
		},
		Tags: [{ Key: 'Team', Value: 'Maps' }]
	});
	const found = bench.ok(priya, 'GetRole', { RoleName: 'TILER' })['Role'];
	expect(found).toEqual({ ...(made['Role'] as object), RoleLastUsed: {} });
	expect(trustShown()).toBe(forEc2);
});

test('a role says when it was last used, 400 days back', () => {
	create();
	const role = lookUp(bench.account.roles, RoleName);
	if (!role) throw new Error('There is no role');
	const used = { ...role, lastUsed: { at: start, region: 'us-east-1' } };
	bench.account = { ...bench.account, roles: put(bench.account.roles, RoleName, used) };
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
		const [entry] = bench.account.roles;
		if (!entry) throw new Error('There is no role');
		const roles = Array.from(
			{ length: quotas.roles },
			(_, at) => [`r${1000 + at}`, entry[1]] as const
		);
		bench.account = { ...bench.account, roles };
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

describe('a trust policy', () => {
	const update = (PolicyDocument: string) =>
		bench.ok(priya, 'UpdateAssumeRolePolicy', { RoleName, PolicyDocument });

	test('names an account by its root, and keeps the rest as it was written', () => {
		create();
		update(
			'{ "Statement": {"Effect":"Allow","Principal":{"AWS": ["444455556666", "*"]},\n"Action":"sts:AssumeRole"}}'
		);
		expect(trustShown()).toBe(
			'{ "Statement": {"Effect":"Allow","Principal":{"AWS": ["arn:aws:iam::444455556666:root", "*"]},\n"Action":"sts:AssumeRole"}}'
		);
	});

	test('follows a user who is deleted, but not to another of the same name', () => {
		bench.ok(priya, 'CreateUser', { UserName: 'ana' });
		create({ AssumeRolePolicyDocument: trusting({ AWS: arn('user/ana') }) });
		expect(trustShown()).toContain(arn('user/ana'));
		bench.ok(priya, 'DeleteUser', { UserName: 'ana' });
		expect(trustShown()).toMatch(/"AIDA[A-Z2-7]{17}"/);
		bench.ok(priya, 'CreateUser', { UserName: 'ana' });
		expect(trustShown()).toMatch(/"AIDA[A-Z2-7]{17}"/);
		const gone = trustShown();
		expect(
			bench.refusal(priya, 'UpdateAssumeRolePolicy', { RoleName, PolicyDocument: gone })
		).toMatch(/^MalformedPolicyDocument: Invalid principal in policy: "AWS":"AIDA/);
	});

	test('names a role of the account, even itself', () => {
		create();
		update(trusting({ AWS: arn('role/tiler') }));
		expect(lookUp(bench.account.roles, RoleName)?.trust.text).toMatch(/"AROA[A-Z2-7]{17}"/);
		expect(trustShown()).toBe(trusting({ AWS: arn('role/tiler') }));
		expect(
			decodeURIComponent(
				(bench.ok(priya, 'ListRoles')['Roles'] as RoleShown[])[0]?.AssumeRolePolicyDocument ?? ''
			)
		).toContain(arn('role/tiler'));
	});

	test('names nobody where an id stands elsewhere', () => {
		const id = lookUp(bench.account.users, 'jun')?.id;
		const Condition = { StringLike: { 'aws:userid': [id] } };
		create({ AssumeRolePolicyDocument: trusting('*', { Condition }) });
		expect(trustShown()).toContain(`["${id}"]`);
	});
});

describe('IAM keeps a trust policy that names', () => {
	test.each([
		['everybody', '*'],
		['everybody as AWS principals', { AWS: '*' }],
		['a service', { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] }],
		['the account', { AWS: arn('root') }],
		['a user on a path', { AWS: arn('user/maps/wanda') }],
		['somebody of another account, known or not', { AWS: 'arn:aws:iam::444455556666:user/x' }],
		['a role session', { AWS: 'arn:aws:sts::111122223333:assumed-role/Any/thing' }],
		['a SAML provider', { Federated: arn('saml-provider/Corp') }],
		['a web identity', { Federated: 'accounts.google.com' }]
	])('%s', (_, principal) => {
		create({ AssumeRolePolicyDocument: trusting(principal) });
	});
});

describe('IAM keeps no trust policy with', () => {
	const invalid = (named: string) => `Invalid principal in policy: ${named}`;
	const actions = 'AssumeRole policy may only specify STS AssumeRole actions.';
	const one = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };
	const statements = (...Statement: object[]) =>
		JSON.stringify({ Version: '2012-10-17', Statement });

	test.each([
		['no JSON', '{', 'This policy contains invalid Json'],
		[
			'no version there is',
			JSON.stringify({ Version: '2020', Statement: one }),
			'The policy must contain a valid version string'
		],
		['no statement', statements(), 'Could not parse the policy: Statement is empty!'],
		['no effect', statements({ ...one, Effect: undefined }), 'Missing required field Effect'],
		[
			'no principal',
			statements({ ...one, Principal: undefined }),
			'Missing required field Principal'
		],
		['an empty principal', trusting({}), 'Missing required field Principal cannot be empty!'],
		['no action', statements({ ...one, Action: undefined }), 'Missing required field Action'],
		['a resource', trusting('*', { Resource: '*' }), 'Has prohibited field Resource'],
		['another action', trusting('*', { Action: 's3:GetObject' }), actions],
		['all actions', trusting('*', { Action: '*' }), actions],
		[
			'a misspelt action',
			trusting('*', { Action: ['sts:AssumeRole', 'sts:TagSessions'] }),
			actions
		],
		[
			'NotPrincipal that denies',
			statements({
				...one,
				Effect: 'Deny',
				Principal: undefined,
				NotPrincipal: { AWS: arn('root') }
			}),
			'AssumeRole policy must not contain NotPrincipal field.'
		],
		[
			'NotPrincipal that allows',
			statements({ ...one, Principal: undefined, NotPrincipal: { AWS: arn('root') } }),
			'Allow with NotPrincipal is not allowed.'
		],
		[
			'the same Sid twice',
			statements({ ...one, Sid: 'A' }, { ...one, Sid: 'A' }),
			'The Statement Ids in the policy are not unique'
		],
		[
			'a user who does not exist',
			trusting({ AWS: arn('user/ana') }),
			invalid(`"AWS":"${arn('user/ana')}"`)
		],
		[
			'a user on the wrong path',
			trusting({ AWS: arn('user/wanda') }),
			invalid(`"AWS":"${arn('user/wanda')}"`)
		],
		[
			'a user in the wrong case',
			trusting({ AWS: arn('user/Jun') }),
			invalid(`"AWS":"${arn('user/Jun')}"`)
		],
		[
			'a group',
			trusting({ AWS: arn('group/Interns') }),
			invalid(`"AWS":"${arn('group/Interns')}"`)
		],
		['a partial wildcard', trusting({ AWS: arn('user/*') }), invalid(`"AWS":"${arn('user/*')}"`)],
		[
			'a wildcard in another account',
			trusting({ AWS: 'arn:aws:iam::444455556666:role/*/x' }),
			invalid('"AWS":"arn:aws:iam::444455556666:role/*/x"')
		],
		['a service of no such form', trusting({ Service: 'ec2' }), invalid('"SERVICE":"ec2"')],
		['every service', trusting({ Service: '*' }), invalid('"SERVICE":"*"')],
		[
			'a user of S3’s',
			trusting({ CanonicalUser: 'a'.repeat(64) }),
			invalid(`"CanonicalUser":"${'a'.repeat(64)}"`)
		]
	])('%s', (_, AssumeRolePolicyDocument, message) => {
		expect(bench.refusal(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument })).toBe(
			`MalformedPolicyDocument: ${message}`
		);
	});

	test('more than 2,048 characters, white space left out', () => {
		const names = Array.from({ length: 60 }, (_, at) => `arn:aws:iam::444455556666:user/u${at}`);
		const long = trusting({ AWS: names });
		expect(bench.refusal(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument: long })).toBe(
			'LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048'
		);
		create({ AssumeRolePolicyDocument: forEc2 + ' '.repeat(3000) });
	});
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
