import { beforeEach, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

test('a group is renamed and moved with its members and policies', () => {
	const before = bench.ok(priya, 'GetGroup', { GroupName: 'Administrators' });
	bench.ok(priya, 'UpdateGroup', {
		GroupName: 'administrators',
		NewGroupName: 'Admins',
		NewPath: '/ops/'
	});
	const after = bench.ok(priya, 'GetGroup', { GroupName: 'ADMINS' });
	expect(after).toEqual({
		...before,
		Group: {
			...(before['Group'] as object),
			GroupName: 'Admins',
			Path: '/ops/',
			Arn: arn('group/ops/Admins')
		}
	});
	expect(bench.ok(priya, 'ListGroupsForUser', { UserName: 'priya' })).toMatchObject({
		Groups: [{ GroupName: 'Admins' }]
	});
	const PolicyArn = managed('AdministratorAccess');
	expect(bench.ok(priya, 'ListEntitiesForPolicy', { PolicyArn })['PolicyGroups']).toMatchObject([
		{ GroupName: 'Admins' }
	]);
	expect(bench.error(priya, 'GetGroup', { GroupName: 'Administrators' }).code).toBe('NoSuchEntity');
});

test('another group’s name is taken whatever its case; its own in other letters is not', () => {
	const change = { GroupName: 'Interns', NewGroupName: 'ADMINISTRATORS' };
	expect(bench.refusal(priya, 'UpdateGroup', change)).toBe(
		'EntityAlreadyExists: Group with name ADMINISTRATORS already exists.'
	);
	bench.ok(priya, 'AddUserToGroup', { GroupName: 'Interns', UserName: 'jun' });
	bench.ok(priya, 'UpdateGroup', { GroupName: 'interns', NewGroupName: 'INTERNS' });
	expect(bench.ok(priya, 'ListGroupsForUser', { UserName: 'jun' })).toMatchObject({
		Groups: [{ GroupName: 'INTERNS' }]
	});
});

test('a group that is not there', () => {
	expect(bench.refusal(priya, 'UpdateGroup', { GroupName: 'Nobody', NewPath: '/' })).toBe(
		'NoSuchEntity: The group with name Nobody cannot be found.'
	);
});

test.each([
	[['group/Interns'], false],
	[['group/young/Interns'], false],
	[['group/Interns', 'group/young/Interns'], true]
])('with a permission on %j it is moved: %s', (allowed, expected) => {
	bench.ok(priya, 'PutUserPolicy', {
		UserName: 'jun',
		PolicyName: 'Mover',
		PolicyDocument: JSON.stringify({
			Version: '2012-10-17',
			Statement: { Effect: 'Allow', Action: 'iam:UpdateGroup', Resource: allowed.map(arn) }
		})
	});
	const moved = bench.call(jun, 'UpdateGroup', { GroupName: 'Interns', NewPath: '/young/' });
	expect(moved.ok).toBe(expected);
});
