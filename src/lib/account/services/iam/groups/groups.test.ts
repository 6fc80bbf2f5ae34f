import { beforeEach, expect, test } from 'vitest';
import { arn, Bench, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});
const GroupName = 'Interns';

test('a group is made, listed by path and deleted', () => {
	const { Group: made } = bench.ok(priya, 'CreateGroup', { GroupName: 'Editors', Path: '/maps/' });
	expect(made).toEqual({
		Path: '/maps/',
		GroupName: 'Editors',
		GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
		Arn: arn('group/maps/Editors'),
		CreateDate: '2026-11-23T08:30:00Z'
	});
	expect(bench.ok(priya, 'ListGroups', { PathPrefix: '/maps/' })).toEqual({
		Groups: [made],
		IsTruncated: false
	});
	bench.ok(priya, 'DeleteGroup', { GroupName: 'editors' });
	expect(bench.ok(priya, 'ListGroups', { PathPrefix: '/maps/' })).toMatchObject({ Groups: [] });
});

test('group names are unique regardless of case, and apart from users’ names', () => {
	expect(bench.refusal(priya, 'CreateGroup', { GroupName: 'INTERNS' })).toBe(
		'EntityAlreadyExists: Group with name INTERNS already exists.'
	);
	bench.ok(priya, 'CreateGroup', { GroupName: 'jun' });
});

test('a user joins a group once, is seen from both sides, and leaves', () => {
	const UserName = 'WANDA';
	bench.ok(priya, 'AddUserToGroup', { GroupName, UserName });
	bench.ok(priya, 'AddUserToGroup', { GroupName: 'INTERNS', UserName: 'wanda' });
	expect(bench.ok(priya, 'GetGroup', { GroupName })).toMatchObject({
		Group: { GroupName },
		Users: [{ UserName: 'wanda' }],
		IsTruncated: false
	});
	expect(bench.ok(priya, 'ListGroupsForUser', { UserName })).toMatchObject({
		Groups: [{ GroupName }],
		IsTruncated: false
	});
	bench.ok(priya, 'RemoveUserFromGroup', { GroupName, UserName });
	expect(bench.ok(priya, 'GetGroup', { GroupName })['Users']).toEqual([]);
	// Recorded from AWS, 2026.
	bench.ok(priya, 'RemoveUserFromGroup', { GroupName, UserName });
});

// Recorded from AWS, 2026, of RemoveUserFromGroup.
test.each(['AddUserToGroup', 'RemoveUserFromGroup'])(
	'%s looks for the user first, then for the group',
	(operation) => {
		const nowhere = { GroupName: 'Nobody', UserName: 'nobody' };
		expect(bench.refusal(priya, operation, nowhere)).toBe(
			'NoSuchEntity: The user with name nobody cannot be found.'
		);
		expect(bench.refusal(priya, operation, { ...nowhere, UserName: 'wanda' })).toBe(
			'NoSuchEntity: The group with name Nobody cannot be found.'
		);
	}
);

test.each(['GetGroup', 'DeleteGroup', 'ListAttachedGroupPolicies'])(
	'%s of a group that does not exist',
	(operation) => {
		expect(bench.refusal(priya, operation, { GroupName: 'Nobody' })).toBe(
			'NoSuchEntity: The group with name Nobody cannot be found.'
		);
	}
);

test.each(['AddUserToGroup', 'RemoveUserFromGroup'])('%s needs both to exist', (operation) => {
	expect(bench.refusal(priya, operation, { GroupName: 'Nobody', UserName: 'jun' })).toBe(
		'NoSuchEntity: The group with name Nobody cannot be found.'
	);
	expect(bench.refusal(priya, operation, { GroupName, UserName: 'ana' })).toBe(
		'NoSuchEntity: The user with name ana cannot be found.'
	);
});

test('a user is in ten groups at the most', () => {
	const groups = Array.from({ length: 11 }, (_, index) => `Group-${index}`);
	for (const name of groups) bench.ok(priya, 'CreateGroup', { GroupName: name });
	const UserName = 'wanda';
	for (const name of groups.slice(0, 10)) {
		bench.ok(priya, 'AddUserToGroup', { GroupName: name, UserName });
	}
	expect(bench.refusal(priya, 'AddUserToGroup', { GroupName: 'Group-10', UserName })).toBe(
		'LimitExceeded: Cannot exceed quota for GroupsPerUser: 10'
	);
});

test('a group is deleted only when it has neither members nor policies', () => {
	const PolicyArn = managed('IAMReadOnlyAccess');
	bench.ok(priya, 'AddUserToGroup', { GroupName, UserName: 'jun' });
	bench.ok(priya, 'AttachGroupPolicy', { GroupName, PolicyArn });
	expect(bench.refusal(priya, 'DeleteGroup', { GroupName })).toBe(
		'DeleteConflict: Cannot delete entity, must remove users from group first.'
	);
	bench.ok(priya, 'RemoveUserFromGroup', { GroupName, UserName: 'jun' });
	expect(bench.refusal(priya, 'DeleteGroup', { GroupName })).toBe(
		'DeleteConflict: Cannot delete entity, must detach all policies first.'
	);
	bench.ok(priya, 'DetachGroupPolicy', { GroupName, PolicyArn });
	bench.ok(priya, 'DeleteGroup', { GroupName });
});

test('membership gives the group’s permissions, and leaving takes them away', () => {
	const bob = { UserName: 'bob' };
	bench.ok(priya, 'CreateUser', bob);
	const { AccessKey } = bench.ok(priya, 'CreateAccessKey', bob);
	const caller = {
		kind: 'accessKey',
		id: (AccessKey as { AccessKeyId: string }).AccessKeyId
	} as const;
	const group = { GroupName: 'Administrators', ...bob };
	expect(bench.error(caller, 'ListUsers').code).toBe('AccessDenied');
	bench.ok(priya, 'AddUserToGroup', group);
	bench.ok(caller, 'ListUsers');
	bench.ok(caller, 'RemoveUserFromGroup', group);
	expect(bench.error(caller, 'ListUsers').code).toBe('AccessDenied');
});
