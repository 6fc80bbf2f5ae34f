import { beforeEach, expect, test } from 'vitest';
import { arn, Bench, managed, priya, root } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

type Details = Record<
	'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies',
	Record<string, unknown>[]
> & { readonly IsTruncated: boolean; readonly Marker?: string };

const details = (parameters = {}) =>
	bench.ok(priya, 'GetAccountAuthorizationDetails', parameters) as Details;
const document = (Statement: unknown) => JSON.stringify({ Version: '2012-10-17', Statement });
const trust = (Principal: unknown) =>
	document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
const list = document({ Effect: 'Allow', Action: 's3:List*', Resource: '*' });

test('who has what stands in one answer', () => {
	const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = details();
	expect(UserDetailList).toMatchObject([
		{
			UserName: 'jun',
			GroupList: [],
			AttachedManagedPolicies: [{ PolicyName: 'IAMUserChangePassword' }]
		},
		{ UserName: 'priya', GroupList: ['Administrators'], AttachedManagedPolicies: [] },
		{ UserName: 'tomas' },
		{ UserName: 'wanda' }
	]);
	expect(GroupDetailList).toMatchObject([
		{
			GroupName: 'Administrators',
			GroupPolicyList: [],
			AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess' }]
		},
		{ GroupName: 'Interns', AttachedManagedPolicies: [] }
	]);
	expect(RoleDetailList).toEqual([]);
	expect(Policies).toMatchObject([
		{ PolicyName: 'AdministratorAccess', PolicyVersionList: [{ IsDefaultVersion: true }] },
		{ PolicyName: 'AWSDenyAll' },
		{ PolicyName: 'IAMUserChangePassword' }
	]);
});

test('a user is shown with all that it carries', () => {
	const PolicyName = 'Own';
	bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', PolicyName, PolicyDocument: list });
	const PermissionsBoundary = managed('PowerUserAccess');
	bench.ok(priya, 'PutUserPermissionsBoundary', { UserName: 'wanda', PermissionsBoundary });
	const wanda = details().UserDetailList.find(({ UserName }) => UserName === 'wanda');
	expect(wanda).toEqual({
		Path: '/maps/',
		UserName: 'wanda',
		UserId: expect.stringMatching(/^AIDA/),
		Arn: arn('user/maps/wanda'),
		CreateDate: '2025-10-19T08:30:00Z',
		UserPolicyList: [
			{ PolicyName, PolicyDocument: encodeURIComponent(list).replaceAll('*', '%2A') }
		],
		GroupList: [],
		AttachedManagedPolicies: [],
		PermissionsBoundary: {
			PermissionsBoundaryType: 'Policy',
			PermissionsBoundaryArn: PermissionsBoundary
		},
		Tags: []
	});
	expect(details().UserDetailList[0]).not.toHaveProperty('UserPolicyList');
});

test('a role is shown with its trust policy by ARN, its profiles and its last use', () => {
	const RoleName = 'Renderer';
	const AssumeRolePolicyDocument = trust({ AWS: arn('user/priya') });
	const Tags = [{ Key: 'Team', Value: 'maps' }];
	bench.ok(priya, 'CreateRole', { RoleName, AssumeRolePolicyDocument, Tags });
	bench.ok(priya, 'PutRolePolicy', { RoleName, PolicyName: 'Own', PolicyDocument: list });
	bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName: 'Tiles', Path: '/maps/' });
	bench.ok(priya, 'AddRoleToInstanceProfile', { InstanceProfileName: 'Tiles', RoleName });
	const brief = {
		Path: '/',
		RoleName,
		RoleId: expect.stringMatching(/^AROA/),
		Arn: arn('role/Renderer'),
		CreateDate: '2026-11-23T08:30:00Z',
		AssumeRolePolicyDocument: encodeURIComponent(AssumeRolePolicyDocument)
	};
	expect(details().RoleDetailList).toEqual([
		{
			...brief,
			InstanceProfileList: [
				{
					Path: '/maps/',
					InstanceProfileName: 'Tiles',
					InstanceProfileId: expect.stringMatching(/^AIPA/),
					Arn: arn('instance-profile/maps/Tiles'),
					CreateDate: '2026-11-23T08:30:00Z',
					Roles: [brief]
				}
			],
			RolePolicyList: [expect.objectContaining({ PolicyName: 'Own' })],
			AttachedManagedPolicies: [],
			Tags,
			RoleLastUsed: {}
		}
	]);
});

test('a policy is shown with all its versions, the newest first, used or not', () => {
	const PolicyArn = arn('policy/Maps');
	bench.ok(priya, 'CreatePolicy', {
		PolicyName: 'Maps',
		PolicyDocument: list,
		Description: 'Tiles'
	});
	bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument: list });
	const [maps] = details({ Filter: ['LocalManagedPolicy'] }).Policies;
	expect(maps).toMatchObject({
		Arn: PolicyArn,
		AttachmentCount: 0,
		DefaultVersionId: 'v1',
		PolicyVersionList: [
			{ VersionId: 'v2', IsDefaultVersion: false },
			{ VersionId: 'v1', IsDefaultVersion: true, Document: expect.any(String) }
		]
	});
	expect(maps).not.toHaveProperty('Description');
});

test.each([
	[['User'], [4, 0, 0, 0]],
	[['Group'], [0, 2, 0, 0]],
	[['Role'], [0, 0, 0, 0]],
	[['LocalManagedPolicy'], [0, 0, 0, 0]],
	[['AWSManagedPolicy'], [0, 0, 0, 3]],
	[
		['Group', 'User', 'User'],
		[4, 2, 0, 0]
	],
	[[], [4, 2, 0, 3]]
])('the filter %j asks for that only', (Filter, lengths) => {
	const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = details({ Filter });
	expect(
		[UserDetailList, GroupDetailList, RoleDetailList, Policies].map(({ length }) => length)
	).toEqual(lengths);
});

test.each([1, 2, 3, 4, 5, 9, 10, 1000])('in pages of %i all is told once', (MaxItems) => {
	bench.ok(priya, 'CreateRole', {
		RoleName: 'Renderer',
		AssumeRolePolicyDocument: trust({ Service: 'ec2.amazonaws.com' })
	});
	bench.ok(priya, 'CreatePolicy', { PolicyName: 'Maps', PolicyDocument: list });
	const told = (page: Details) =>
		[page.UserDetailList, page.RoleDetailList, page.GroupDetailList, page.Policies].flat();
	const whole = told(details());
	expect(whole).toHaveLength(11);

	const pages: Details[] = [];
	for (let marker: string | undefined; ;) {
		const page = details({ MaxItems, ...(marker === undefined ? {} : { Marker: marker }) });
		pages.push(page);
		expect(page.IsTruncated).toBe(page.Marker !== undefined);
		marker = page.Marker;
		if (marker === undefined) break;
	}
	expect(pages.flatMap(told)).toEqual(whole);
	expect(pages).toHaveLength(Math.ceil(11 / MaxItems));
});

test('a marker goes with its filter', () => {
	const { Marker } = details({ Filter: ['User'], MaxItems: 1 });
	const refusal = (parameters: Record<string, unknown>) =>
		bench.refusal(root, 'GetAccountAuthorizationDetails', parameters);
	const message = 'ValidationError: Marker and Filter do not match';
	expect(refusal({ Marker })).toBe(message);
	expect(refusal({ Filter: ['User'], Marker: 'User-%' })).toBe(message);
	expect(details({ Filter: ['User', 'User'], Marker }).UserDetailList).toHaveLength(3);
});

test('there is no filter for other things', () => {
	expect(bench.error(priya, 'GetAccountAuthorizationDetails', { Filter: ['user'] }).code).toBe(
		'ValidationError'
	);
});
