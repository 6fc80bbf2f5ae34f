import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya, wanda } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const document = (Effect: string, Action: string | readonly string[], Resource = '*') =>
	JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Action, Resource }] });
const readUsers = document('Allow', 'iam:ListUsers');
const PolicyName = 'ReadUsers';
const PolicyArn = arn('policy/maps/ReadUsers');
const create = (PolicyDocument = readUsers) =>
	bench.ok(priya, 'CreatePolicy', { PolicyName, Path: '/maps/', PolicyDocument });

describe('a managed policy of one’s own', () => {
	test('is created with version v1 and found by its ARN', () => {
		expect(create()['Policy']).toMatchObject({
			PolicyName,
			Arn: PolicyArn,
			Path: '/maps/',
			PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
			DefaultVersionId: 'v1',
			AttachmentCount: 0
		});
		expect(bench.ok(priya, 'GetPolicy', { PolicyArn })['Policy']).toMatchObject({ PolicyName });
		const { PolicyVersion } = bench.ok(priya, 'GetPolicyVersion', { PolicyArn, VersionId: 'v1' });
		const { Document } = PolicyVersion as { Document: string };
		expect(decodeURIComponent(Document)).toBe(readUsers);
	});

	test('shows its description where it is asked for by itself, and only there', () => {
		const Description = 'Reads maps & more';
		const given = { PolicyName, Path: '/maps/', PolicyDocument: readUsers, Description };
		const { Policy } = bench.ok(priya, 'CreatePolicy', given);
		expect(Policy).not.toHaveProperty('Description');
		expect(bench.ok(priya, 'GetPolicy', { PolicyArn })['Policy']).toMatchObject({ Description });
	});

	test('has a name of its own, regardless of case', () => {
		create();
		expect(
			bench.refusal(priya, 'CreatePolicy', {
				PolicyName: 'readusers',
				PolicyDocument: readUsers
			})
		).toBe(
			'EntityAlreadyExists: A policy called readusers already exists. Duplicate names are not allowed.'
		);
	});

	test('grants what its default version says', () => {
		create();
		expect(bench.error(wanda, 'ListUsers').code).toBe('AccessDenied');
		bench.ok(priya, 'AttachUserPolicy', { UserName: 'wanda', PolicyArn });
		bench.ok(wanda, 'ListUsers');
		expect(bench.error(wanda, 'ListGroups').code).toBe('AccessDenied');

		const both = document('Allow', ['iam:ListUsers', 'iam:ListGroups']);
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument: both });
		expect(bench.error(wanda, 'ListGroups').code).toBe('AccessDenied');
		bench.ok(priya, 'SetDefaultPolicyVersion', { PolicyArn, VersionId: 'v2' });
		bench.ok(wanda, 'ListGroups');
	});

	test('keeps five versions, whose numbers are not used again', () => {
		create();
		const next = () =>
			bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument: readUsers });
		for (let version = 2; version <= 5; version++) next();
		expect(
			bench.refusal(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument: readUsers })
		).toBe(
			'LimitExceeded: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.'
		);
		bench.ok(priya, 'DeletePolicyVersion', { PolicyArn, VersionId: 'v5' });
		expect(next()['PolicyVersion']).toMatchObject({ VersionId: 'v6', IsDefaultVersion: false });
		const { Versions } = bench.ok(priya, 'ListPolicyVersions', { PolicyArn });
		expect((Versions as { VersionId: string }[]).map(({ VersionId }) => VersionId)).toEqual([
			'v6',
			'v4',
			'v3',
			'v2',
			'v1'
		]);
	});

	test('keeps its default version until another takes its place', () => {
		create();
		expect(bench.refusal(priya, 'DeletePolicyVersion', { PolicyArn, VersionId: 'v1' })).toBe(
			'DeleteConflict: Cannot delete the default version of a policy.'
		);
		expect(bench.error(priya, 'SetDefaultPolicyVersion', { PolicyArn, VersionId: 'v9' }).code).toBe(
			'NoSuchEntity'
		);
	});

	test('goes when nothing carries it and its other versions are gone', () => {
		create();
		bench.ok(priya, 'AttachUserPolicy', { UserName: 'wanda', PolicyArn });
		expect(bench.refusal(priya, 'DeletePolicy', { PolicyArn })).toBe(
			'DeleteConflict: Cannot delete a policy attached to entities.'
		);
		bench.ok(priya, 'DetachUserPolicy', { UserName: 'wanda', PolicyArn });
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument: readUsers });
		expect(bench.error(priya, 'DeletePolicy', { PolicyArn }).message).toMatch(
			/more than one version/
		);
		bench.ok(priya, 'DeletePolicyVersion', { PolicyArn, VersionId: 'v2' });
		bench.ok(priya, 'DeletePolicy', { PolicyArn });
		expect(bench.refusal(priya, 'GetPolicy', { PolicyArn })).toBe(
			`NoSuchEntity: Policy ${PolicyArn} was not found.`
		);
	});

	test('is listed among AWS’s, and by itself', () => {
		create();
		const listed = (Scope: string) =>
			(bench.ok(priya, 'ListPolicies', { Scope })['Policies'] as { PolicyName: string }[]).map(
				(policy) => policy.PolicyName
			);
		expect(listed('Local')).toEqual([PolicyName]);
		expect(listed('AWS')).not.toContain(PolicyName);
		expect(listed('All')).toContain(PolicyName);
	});
});

test.each([
	'CreatePolicyVersion',
	'DeletePolicyVersion',
	'SetDefaultPolicyVersion',
	'DeletePolicy'
])('%s is not possible for a policy that AWS keeps', (operation) => {
	const given = { PolicyArn: managed('AWSDenyAll'), VersionId: 'v2', PolicyDocument: readUsers };
	expect(bench.error(priya, operation, given).code).toBe('AccessDenied');
});

describe('IAM keeps no policy that it cannot read', () => {
	const statement = (more: object) =>
		JSON.stringify({
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', ...more }]
		});
	test.each([
		['no JSON', '{', 'Syntax errors in policy.'],
		['an unknown element', statement({ Actions: '*' }), 'Syntax errors in policy.'],
		[
			'a principal',
			statement({ Principal: '*' }),
			'Policy document should not specify a principal.'
		],
		['no action', statement({ Action: undefined }), 'Policy statement must contain actions.'],
		[
			'an empty list of actions',
			statement({ Action: [] }),
			'Policy statement must contain actions.'
		],
		['no resource', statement({ Resource: undefined }), 'Policy statement must contain resources.'],
		[
			'an action without a service',
			statement({ Action: 'GetObject' }),
			'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
		],
		[
			'an action with two colons',
			statement({ Action: 's3:Get:Object' }),
			'Actions/Condition can contain only one colon.'
		],
		[
			'a resource that is no ARN',
			statement({ Resource: 'maps' }),
			'Resource maps must be in ARN format or "*".'
		],
		[
			'an ARN of a partition that AWS does not have',
			statement({ Resource: 'arn:maps:s3:::tiles/*' }),
			'Partition "maps" is not valid for resource "arn:maps:s3:::tiles/*".'
		],
		[
			'an ARN that lacks a colon',
			statement({ Resource: ['*', 'arn:aws:s3::tiles'] }),
			'The policy failed legacy parsing'
		],
		[
			'a user of one Region',
			statement({ Resource: 'arn:aws:iam:eu-west-1:111122223333:user/ana' }),
			'IAM resource arn:aws:iam:eu-west-1:111122223333:user/ana cannot contain region information.'
		],
		[
			'a kind that IAM does not have',
			statement({ NotAction: '*', Action: undefined, Resource: 'arn:aws:iam::111122223333:ana' }),
			'IAM resource path must either be "*", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.'
		],
		[
			'a service with a wildcard in its prefix',
			statement({ Action: ['*', 's*:GetObject'] }),
			'Vendor s* is not valid'
		],
		[
			'two statements of one Sid',
			statement({})
				.replace('[', '[{"Sid":"Read","Effect":"Deny","Action":"*","Resource":"*"},')
				.replace('"Allow"', '"Allow","Sid":"Read"'),
			'Statement IDs (SID) in a single policy must be unique.'
		],
		[
			'a Sid with a space',
			statement({ Sid: 'Read maps' }),
			'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
		]
	])('%s', (_, PolicyDocument, message) => {
		expect(bench.refusal(priya, 'CreatePolicy', { PolicyName, PolicyDocument })).toBe(
			`MalformedPolicyDocument: ${message}`
		);
	});

	test.each([['2008-10-17'], [undefined]])(
		'nor a managed one of version %s, which an inline one may be',
		(Version) => {
			const PolicyDocument = JSON.stringify({ ...JSON.parse(statement({})), Version });
			const message = 'Policy document must be version 2012-10-17 or greater.';
			expect(bench.refusal(priya, 'CreatePolicy', { PolicyName, PolicyDocument })).toBe(
				`MalformedPolicyDocument: ${message}`
			);
			bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', PolicyName, PolicyDocument });
		}
	);

	test('nor one over 6,144 characters without white space', () => {
		const long = document(
			'Allow',
			Array.from({ length: 500 }, (_, at) => `s3:GetObject${at}`)
		);
		expect(bench.refusal(priya, 'CreatePolicy', { PolicyName, PolicyDocument: long })).toBe(
			'LimitExceeded: Cannot exceed quota for PolicySize: 6144'
		);
	});
});

describe.each([
	['User', { UserName: 'wanda' }],
	['Group', { GroupName: 'Interns' }]
])('an inline policy of a %s', (word, whose) => {
	const put = (PolicyDocument = readUsers) =>
		bench.ok(priya, `Put${word}Policy`, { ...whose, PolicyName, PolicyDocument });

	test('grants, is replaced by one of the same name, is listed, read and deleted', () => {
		bench.ok(priya, 'AddUserToGroup', { GroupName: 'Interns', UserName: 'wanda' });
		put();
		bench.ok(wanda, 'ListUsers');
		put(document('Allow', 'iam:ListGroups'));
		expect(bench.error(wanda, 'ListUsers').code).toBe('AccessDenied');
		bench.ok(wanda, 'ListGroups');
		expect(bench.ok(priya, `List${word}Policies`, whose)['PolicyNames']).toEqual([PolicyName]);
		const read = bench.ok(priya, `Get${word}Policy`, { ...whose, PolicyName });
		expect(decodeURIComponent(String(read['PolicyDocument']))).toMatch(/ListGroups/);
		bench.ok(priya, `Delete${word}Policy`, { ...whose, PolicyName });
		expect(bench.refusal(priya, `Get${word}Policy`, { ...whose, PolicyName })).toBe(
			`NoSuchEntity: The ${word.toLowerCase()} policy with name ${PolicyName} cannot be found.`
		);
	});

	test('has room for so many characters, all of them together', () => {
		const most = word === 'User' ? 2048 : 5120;
		const actions = Array.from({ length: most / 16 }, (_, at) => `s3:GetObject${100 + at}`);
		expect(
			bench.refusal(priya, `Put${word}Policy`, {
				...whose,
				PolicyName,
				PolicyDocument: document('Allow', actions)
			})
		).toMatch(`LimitExceeded: Maximum policy size of ${most} bytes exceeded for `);
	});

	test('must go before what carries it', () => {
		put();
		if (word === 'User') {
			const [key] = bench.ok(priya, 'ListAccessKeys', whose)['AccessKeyMetadata'] as {
				AccessKeyId: string;
			}[];
			bench.ok(priya, 'DeleteAccessKey', { ...whose, AccessKeyId: key?.AccessKeyId });
		}
		expect(bench.refusal(priya, `Delete${word}`, whose)).toBe(
			'DeleteConflict: Cannot delete entity, must delete policies first.'
		);
	});
});

describe('a permissions boundary', () => {
	const boundary = managed('IAMReadOnlyAccess');
	const limit = () =>
		bench.ok(priya, 'PutUserPermissionsBoundary', {
			UserName: 'jun',
			PermissionsBoundary: boundary
		});
	const admin = () =>
		bench.ok(priya, 'AttachUserPolicy', {
			UserName: 'jun',
			PolicyArn: managed('AdministratorAccess')
		});

	test('grants nothing, and limits what is granted', () => {
		limit();
		expect(bench.error(jun, 'ListUsers').code).toBe('AccessDenied');
		admin();
		bench.ok(jun, 'ListUsers');
		expect(bench.error(jun, 'CreateUser', { UserName: 'dana' }).message).toMatch(
			/because no permissions boundary allows the iam:CreateUser action$/
		);
	});

	test('is shown with the user, counted with the policy, and can be taken away', () => {
		limit();
		admin();
		expect(bench.ok(priya, 'GetUser', { UserName: 'jun' })['User']).toMatchObject({
			PermissionsBoundary: { PermissionsBoundaryArn: boundary, PermissionsBoundaryType: 'Policy' }
		});
		expect(bench.ok(priya, 'GetPolicy', { PolicyArn: boundary })['Policy']).toMatchObject({
			AttachmentCount: 0,
			PermissionsBoundaryUsageCount: 1
		});
		expect(
			bench.ok(priya, 'ListEntitiesForPolicy', {
				PolicyArn: boundary,
				PolicyUsageFilter: 'PermissionsBoundary'
			})['PolicyUsers']
		).toMatchObject([{ UserName: 'jun' }]);
		bench.ok(priya, 'DeleteUserPermissionsBoundary', { UserName: 'jun' });
		bench.ok(jun, 'CreateUser', { UserName: 'dana' });
	});
});

test('what a person may do is decided by own, group and inline policies together', () => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'priya',
		PolicyName: 'KeepOut',
		PolicyDocument: document('Deny', 'iam:DeleteUser')
	});
	expect(bench.error(priya, 'DeleteUser', { UserName: 'wanda' }).message).toMatch(
		/with an explicit deny in an identity-based policy$/
	);
});
