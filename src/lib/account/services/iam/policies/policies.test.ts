import { beforeEach, describe, expect, test } from 'vitest';
import { managedPolicies } from '../../../../catalog/managed-policies';
import { Bench, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const PolicyArn = managed('IAMReadOnlyAccess');

describe.each([
	['User', { UserName: 'wanda' }],
	['Group', { GroupName: 'Interns' }]
])('a policy on a %s', (word, whose) => {
	const attach = `Attach${word}Policy`;
	const detach = `Detach${word}Policy`;
	const list = `ListAttached${word}Policies`;

	test('is attached once, listed and detached', () => {
		bench.ok(priya, attach, { ...whose, PolicyArn });
		bench.ok(priya, attach, { ...whose, PolicyArn });
		expect(bench.ok(priya, list, whose)).toEqual({
			AttachedPolicies: [{ PolicyName: 'IAMReadOnlyAccess', PolicyArn }],
			IsTruncated: false
		});
		bench.ok(priya, detach, { ...whose, PolicyArn });
		expect(bench.ok(priya, list, whose)['AttachedPolicies']).toEqual([]);
	});

	test('is listed by its path', () => {
		bench.ok(priya, attach, { ...whose, PolicyArn });
		bench.ok(priya, attach, { ...whose, PolicyArn: managed('job-function/ViewOnlyAccess') });
		const { AttachedPolicies } = bench.ok(priya, list, { ...whose, PathPrefix: '/job-function/' });
		expect(AttachedPolicies).toMatchObject([{ PolicyName: 'ViewOnlyAccess' }]);
	});

	test('must exist', () => {
		const missing = managed('Nothing');
		expect(bench.refusal(priya, attach, { ...whose, PolicyArn: missing })).toBe(
			`NoSuchEntity: Policy ${missing} does not exist or is not attachable.`
		);
		expect(bench.refusal(priya, detach, { ...whose, PolicyArn: missing })).toBe(
			`NoSuchEntity: Policy ${missing} was not found.`
		);
		// Recorded from AWS, 2026; elsewhere the same text comes with InvalidInput.
		for (const operation of [attach, detach]) {
			expect(
				bench.refusal(priya, operation, { ...whose, PolicyArn: 'IAMReadOnlyAccess-by-name' })
			).toBe('ValidationError: ARN IAMReadOnlyAccess-by-name is not valid.');
		}
	});

	test('must be attached to be detached', () => {
		expect(bench.refusal(priya, detach, { ...whose, PolicyArn })).toBe(
			`NoSuchEntity: Policy ${PolicyArn} was not found.`
		);
	});

	test('is one of ten at the most', () => {
		const arns = managedPolicies.map(({ arn }) => arn);
		for (const arn of arns.slice(0, 10)) bench.ok(priya, attach, { ...whose, PolicyArn: arn });
		expect(bench.refusal(priya, attach, { ...whose, PolicyArn: arns[10] })).toBe(
			`LimitExceeded: Cannot exceed quota for PoliciesPer${word}: 10`
		);
	});
});

type Policies = { PolicyName: string; AttachmentCount: number }[];

test('ListPolicies counts what each policy is attached to', () => {
	const { Policies: policies, IsTruncated } = bench.ok(priya, 'ListPolicies');
	expect(IsTruncated).toBe(false);
	const counts = (policies as Policies).map((each) => [each.PolicyName, each.AttachmentCount]);
	expect(counts).toContainEqual(['AdministratorAccess', 2]);
	expect(counts).toContainEqual(['PowerUserAccess', 0]);
});

test.each([
	[{ OnlyAttached: true }, ['AdministratorAccess', 'AWSDenyAll', 'IAMUserChangePassword']],
	[
		{ PathPrefix: '/job-function/' },
		[
			'Billing',
			'DatabaseAdministrator',
			'DataScientist',
			'NetworkAdministrator',
			'SupportUser',
			'SystemAdministrator',
			'ViewOnlyAccess'
		]
	],
	[{ Scope: 'Local' }, []],
	[{ PolicyUsageFilter: 'PermissionsBoundary' }, []]
])('ListPolicies with %j', (filter, names) => {
	const { Policies: policies } = bench.ok(priya, 'ListPolicies', filter);
	expect((policies as Policies).map(({ PolicyName }) => PolicyName)).toEqual(names);
});

test('GetPolicy tells the version, GetPolicyVersion the document, URL-encoded', () => {
	const { Policy } = bench.ok(priya, 'GetPolicy', { PolicyArn: managed('AdministratorAccess') });
	expect(Policy).toEqual({
		PolicyName: 'AdministratorAccess',
		PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
		Arn: managed('AdministratorAccess'),
		Path: '/',
		DefaultVersionId: 'v1',
		AttachmentCount: 2,
		PermissionsBoundaryUsageCount: 0,
		IsAttachable: true,
		CreateDate: '2015-02-06T18:39:46Z',
		UpdateDate: '2015-02-06T18:39:46Z',
		Description: 'Allows everything.',
		Tags: []
	});
	const { PolicyVersion } = bench.ok(priya, 'GetPolicyVersion', {
		PolicyArn: managed('AdministratorAccess'),
		VersionId: 'v1'
	});
	const { Document, ...version } = PolicyVersion as { Document: string };
	expect(version).toEqual({
		VersionId: 'v1',
		IsDefaultVersion: true,
		CreateDate: '2015-02-06T18:39:46Z'
	});
	expect(Document).toMatch(/^%7B[A-Za-z0-9%._~-]*%7D$/);
	expect(JSON.parse(decodeURIComponent(Document))).toEqual({
		Version: '2012-10-17',
		Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }]
	});
});

test('a policy or a version that does not exist', () => {
	expect(bench.refusal(priya, 'GetPolicy', { PolicyArn: managed('Nothing') })).toBe(
		`NoSuchEntity: Policy ${managed('Nothing')} was not found.`
	);
	const version = { PolicyArn: managed('AdministratorAccess'), VersionId: 'v99' };
	expect(bench.error(priya, 'GetPolicyVersion', version).code).toBe('NoSuchEntity');
	expect(bench.error(priya, 'GetPolicyVersion', { ...version, VersionId: '1' }).code).toBe(
		'ValidationError'
	);
});

test('ListEntitiesForPolicy names users and groups, or one kind', () => {
	const PolicyArn = managed('AdministratorAccess');
	const { PolicyUsers, PolicyGroups, PolicyRoles } = bench.ok(priya, 'ListEntitiesForPolicy', {
		PolicyArn
	});
	expect(PolicyUsers).toMatchObject([
		{ UserName: 'tomas', UserId: expect.stringMatching(/^AIDA/) }
	]);
	expect(PolicyGroups).toMatchObject([
		{ GroupName: 'Administrators', GroupId: expect.stringMatching(/^AGPA/) }
	]);
	expect(PolicyRoles).toEqual([]);
	expect(
		bench.ok(priya, 'ListEntitiesForPolicy', { PolicyArn, EntityFilter: 'Group' })
	).toMatchObject({
		PolicyUsers: [],
		PolicyGroups: [{ GroupName: 'Administrators' }]
	});
});

// Recorded from AWS, 2026, where a policy of AWS's is at v12.
describe('former versions of a policy of AWS’s', () => {
	const PolicyArn = managed('AmazonDynamoDBFullAccess');
	test('are listed down to the first, and only the one in force is the default', () => {
		const { Versions } = bench.ok(priya, 'ListPolicyVersions', { PolicyArn });
		const versions = Versions as { VersionId: string; IsDefaultVersion: boolean }[];
		expect(versions.map(({ VersionId }) => VersionId)).toEqual(
			Array.from({ length: 15 }, (_, age) => `v${15 - age}`)
		);
		expect(versions.filter((version) => version.IsDefaultVersion)).toEqual([versions[0]]);
	});
	test('are not said not to exist', () => {
		expect(bench.error(priya, 'GetPolicyVersion', { PolicyArn, VersionId: 'v3' }).code).toBe(
			'NotSimulated'
		);
		expect(bench.error(priya, 'GetPolicyVersion', { PolicyArn, VersionId: 'v16' }).code).toBe(
			'NoSuchEntity'
		);
	});
});

// Known from clients' reports of what AWS answers, and recorded of DeletePolicy.
test.each([
	['DeletePolicy', {}, 'delete policies'],
	[
		'CreatePolicyVersion',
		{ PolicyDocument: '{"Version":"2012-10-17","Statement":[]}' },
		'create versions for policies'
	],
	['SetDefaultPolicyVersion', { VersionId: 'v1' }, 'update policies'],
	['DeletePolicyVersion', { VersionId: 'v1' }, 'delete policy versions for policies']
])('%s cannot reach a policy of AWS’s', (operation, more, what) => {
	const PolicyArn = managed('AmazonDynamoDBFullAccess');
	expect(bench.refusal(priya, operation, { PolicyArn, ...more })).toBe(
		`AccessDenied: Cannot ${what} outside your own account.`
	);
});
