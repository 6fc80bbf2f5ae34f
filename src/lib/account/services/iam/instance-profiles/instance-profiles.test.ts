import { beforeEach, expect, test } from 'vitest';
import { arn, Bench, priya, wanda } from '../../../account.fixture';
import { quotas } from '../quotas';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
	const AssumeRolePolicyDocument =
		'{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}';
	for (const RoleName of ['tiler', 'printer']) {
		bench.ok(priya, 'CreateRole', { RoleName, Path: '/maps/', AssumeRolePolicyDocument });
	}
});

const InstanceProfileName = 'tiler';
const both = { InstanceProfileName, RoleName: 'Tiler' };
const create = (more: object = {}) =>
	bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName, ...more });
const rolesIn = () => {
	const { InstanceProfile } = bench.ok(priya, 'GetInstanceProfile', { InstanceProfileName });
	return (InstanceProfile as { Roles: { RoleName: string }[] }).Roles.map((role) => role.RoleName);
};

test('an instance profile is made, holds a role, and gives it back', () => {
	const { InstanceProfile } = create({ Path: '/maps/', Tags: [{ Key: 'Team', Value: 'Maps' }] });
	expect(InstanceProfile).toEqual({
		Path: '/maps/',
		InstanceProfileName,
		InstanceProfileId: expect.stringMatching(/^AIPA[A-Z2-7]{17}$/),
		Arn: arn('instance-profile/maps/tiler'),
		CreateDate: '2026-11-23T08:30:00Z',
		Roles: [],
		Tags: [{ Key: 'Team', Value: 'Maps' }]
	});
	bench.ok(priya, 'AddRoleToInstanceProfile', both);
	expect(rolesIn()).toEqual(['tiler']);
	bench.ok(priya, 'RemoveRoleFromInstanceProfile', both);
	expect(rolesIn()).toEqual([]);
	expect(bench.refusal(priya, 'RemoveRoleFromInstanceProfile', both)).toBe(
		'NoSuchEntity: Role tiler in Instance Profile tiler cannot be found.'
	);
	// Recorded from AWS, 2026: a role that is not there is something else.
	expect(
		bench.refusal(priya, 'RemoveRoleFromInstanceProfile', { ...both, RoleName: 'nobody' })
	).toBe('NoSuchEntity: The role with name nobody cannot be found.');
	expect(bench.ok(priya, 'GetInstanceProfile', { InstanceProfileName })).toMatchObject({
		InstanceProfile: { Tags: [{ Key: 'Team', Value: 'Maps' }] }
	});
});

// Recorded from AWS, 2026.
test('made without tags it is answered without Tags, looked at with none', () => {
	expect(create()['InstanceProfile']).not.toHaveProperty('Tags');
	bench.ok(priya, 'AddRoleToInstanceProfile', both);
	const { InstanceProfile } = bench.ok(priya, 'GetInstanceProfile', { InstanceProfileName });
	expect(InstanceProfile).toMatchObject({ Tags: [] });
	const [role] = (InstanceProfile as { Roles: object[] }).Roles;
	expect(role).not.toHaveProperty('MaxSessionDuration');
});

test('it holds one role at most', () => {
	create();
	bench.ok(priya, 'AddRoleToInstanceProfile', both);
	expect(bench.refusal(priya, 'AddRoleToInstanceProfile', { ...both, RoleName: 'printer' })).toBe(
		'LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1'
	);
});

test('it is deleted when it is empty', () => {
	create();
	bench.ok(priya, 'AddRoleToInstanceProfile', both);
	expect(bench.refusal(priya, 'DeleteInstanceProfile', both)).toBe(
		'DeleteConflict: Cannot delete entity, must remove roles from instance profile first.'
	);
	bench.ok(priya, 'RemoveRoleFromInstanceProfile', both);
	bench.ok(priya, 'DeleteInstanceProfile', both);
	expect(bench.refusal(priya, 'GetInstanceProfile', both)).toBe(
		'NoSuchEntity: Instance Profile tiler cannot be found.'
	);
});

test('its name is its own, and a role that does not exist is in none', () => {
	create();
	expect(bench.refusal(priya, 'CreateInstanceProfile', { InstanceProfileName: 'TILER' })).toBe(
		'EntityAlreadyExists: Instance Profile TILER already exists.'
	);
	expect(bench.refusal(priya, 'AddRoleToInstanceProfile', { ...both, RoleName: 'archive' })).toBe(
		'NoSuchEntity: The role with name archive cannot be found.'
	);
});

test('there are a thousand at most', () => {
	create();
	const [entry] = bench.account.iam.instanceProfiles;
	if (!entry) throw new Error('There is no profile');
	const instanceProfiles = Array.from(
		{ length: quotas.instanceProfiles },
		(_, at) => [`p${1000 + at}`, entry[1]] as const
	);
	bench.account = { ...bench.account, iam: { ...bench.account.iam, instanceProfiles } };
	expect(bench.refusal(priya, 'CreateInstanceProfile', { InstanceProfileName: 'one' })).toBe(
		'LimitExceeded: Cannot exceed quota for InstanceProfilesPerAccount: 1000'
	);
});

test('profiles are listed by path and by role, in pages', () => {
	create({ Path: '/maps/' });
	create({ InstanceProfileName: 'archive' });
	bench.ok(priya, 'AddRoleToInstanceProfile', both);
	const names = (operation: string, given: object) =>
		(
			bench.ok(priya, operation, { ...given })['InstanceProfiles'] as {
				InstanceProfileName: string;
			}[]
		).map((profile) => profile.InstanceProfileName);
	expect(names('ListInstanceProfiles', {})).toEqual(['archive', 'tiler']);
	expect(names('ListInstanceProfiles', { MaxItems: 1 })).toEqual(['archive']);
	expect(names('ListInstanceProfiles', { PathPrefix: '/maps/' })).toEqual(['tiler']);
	expect(names('ListInstanceProfilesForRole', { RoleName: 'tiler' })).toEqual(['tiler']);
	expect(names('ListInstanceProfilesForRole', { RoleName: 'printer' })).toEqual([]);
});

test('whoever puts a role in passes it to EC2, and must be allowed to', () => {
	create();
	const allow = (...Statement: object[]) =>
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'wanda',
			PolicyName: 'Profiles',
			PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement })
		});
	const add = { Effect: 'Allow', Action: 'iam:AddRoleToInstanceProfile', Resource: '*' };
	const pass = (service: string) => ({
		Effect: 'Allow',
		Action: 'iam:PassRole',
		Resource: arn('role/maps/*'),
		Condition: { StringEquals: { 'iam:PassedToService': service } }
	});
	const denied = `AccessDenied: User: ${arn('user/maps/wanda')} is not authorized to perform: iam:PassRole on resource: ${arn('role/maps/tiler')} because no identity-based policy allows the iam:PassRole action`;
	allow(add);
	expect(bench.refusal(wanda, 'AddRoleToInstanceProfile', both)).toBe(denied);
	allow(add, pass('lambda.amazonaws.com'));
	expect(bench.refusal(wanda, 'AddRoleToInstanceProfile', both)).toBe(denied);
	allow(add, pass('ec2.amazonaws.com'));
	bench.ok(wanda, 'AddRoleToInstanceProfile', both);
});
