import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, managed, priya, wanda } from '../../../account.fixture';
import type { Caller } from '../../../base/call';
import { lookUp } from '../../../base/table';

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
		expect(lookUp(bench.account.iam.roles, RoleName)?.trust.text).toMatch(/"AROA[A-Z2-7]{17}"/);
		expect(trustShown()).toBe(trusting({ AWS: arn('role/tiler') }));
		expect(
			decodeURIComponent(
				(bench.ok(priya, 'ListRoles')['Roles'] as RoleShown[])[0]?.AssumeRolePolicyDocument ?? ''
			)
		).toContain(arn('role/tiler'));
	});

	test('names nobody where an id stands elsewhere', () => {
		const id = lookUp(bench.account.iam.users, 'jun')?.id;
		const Condition = { StringLike: { 'aws:userid': [id] } };
		create({ AssumeRolePolicyDocument: trusting({ AWS: '*' }, { Condition }) });
		expect(trustShown()).toContain(`["${id}"]`);
	});
});

describe('IAM keeps a trust policy that names', () => {
	test.each([
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
			'a provider’s address in place of its name',
			trusting({ Federated: 'https://accounts.google.com' }),
			'Federated principals must be valid domain names or SAML metadata ARNs'
		],
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

describe('a role that trusts a user', () => {
	const RoleArn = arn('role/tiler');
	const assume = () => bench.call(wanda, 'sts:AssumeRole', { RoleArn, RoleSessionName: 'drawing' });
	const open = (): Caller => {
		const given = { RoleArn, RoleSessionName: 'drawing' };
		const { Credentials } = bench.ok(wanda, 'sts:AssumeRole', given);
		return { kind: 'accessKey', id: (Credentials as { AccessKeyId: string }).AccessKeyId };
	};
	beforeEach(() => {
		create({ AssumeRolePolicyDocument: trusting({ AWS: arn('user/maps/wanda') }) });
	});

	test('is assumed by that user, who needs no policy for it', () => {
		bench.ok(open(), 'sts:GetCallerIdentity');
	});
	test('is assumed no more once it trusts another', () => {
		const PolicyDocument = trusting({ AWS: arn('user/jun') });
		bench.ok(priya, 'UpdateAssumeRolePolicy', { RoleName, PolicyDocument });
		expect(assume().ok).toBe(false);
	});
	test('takes its sessions with it, and another of its name does not bring them back', () => {
		const session = open();
		bench.ok(priya, 'DeleteRole', { RoleName });
		expect(bench.error(session, 'sts:GetCallerIdentity').code).toBe('InvalidClientTokenId');
		create();
		expect(bench.error(session, 'sts:GetCallerIdentity').code).toBe('InvalidClientTokenId');
	});
	test('limits its sessions by its boundary', () => {
		bench.ok(priya, 'AttachRolePolicy', {
			RoleName,
			PolicyArn: managed('AdministratorAccess')
		});
		const session = open();
		bench.ok(session, 'ListUsers');
		const PermissionsBoundary = managed('AmazonS3ReadOnlyAccess');
		bench.ok(priya, 'PutRolePermissionsBoundary', { RoleName, PermissionsBoundary });
		expect(bench.error(session, 'ListUsers').message).toMatch(
			/because no permissions boundary allows the iam:ListUsers action$/
		);
	});
});
