import fc from 'fast-check';
import {
	anonymous,
	arn,
	jun,
	managed,
	marlow,
	passwords,
	priya,
	root,
	seal,
	tomas
} from '../account.fixture';
import type { Call, Caller } from '../base/call';
import { s3Step } from './s3-steps.fixture';

/* Calls of any kind, by several callers, right and wrong ones. */

const names = ['jun', 'JUN', 'ana', 'constructor', '__proto__', 'priya'];
const UserName = fc.constantFrom(...names);
const GroupName = fc.constantFrom('Interns', 'interns', 'Editors', '__proto__');
const tagKey = fc.constantFrom('team', 'Team', 'area', '__proto__', 'aws:team');
const Tags = fc.uniqueArray(fc.record({ Key: tagKey, Value: fc.constantFrom('maps', '') }), {
	selector: ({ Key }) => Key,
	minLength: 1
});
const PolicyArn = fc.constantFrom(
	managed('AdministratorAccess'),
	managed('AWSDenyAll'),
	managed('Nothing'),
	arn('policy/Maps')
);
const PolicyDocument = fc.constantFrom(
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:List*","Resource":"*"}}',
	'{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"iam:*","Resource":"*"}}',
	'{"Statement":'
);
const PolicyName = fc.constantFrom('Maps', 'maps', '__proto__');
const VersionId = fc.constantFrom('v1', 'v2', 'v3');
const RoleName = fc.constantFrom('tiler', 'Tiler', 'printer', '__proto__');
const InstanceProfileName = fc.constantFrom('tiler', 'TILER', 'archive');
const roleInProfile = fc.record({ RoleName, InstanceProfileName });
export const trusting = (principal: string) =>
	`{"Statement":{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"}}`;
const trust = fc.constantFrom(
	trusting('{"Service":"ec2.amazonaws.com"}'),
	trusting('{"AWS":"111122223333"}'),
	trusting(`{"AWS":["${arn('user/ana')}","111122223333"]}`),
	trusting(`{"AWS":"${arn('role/tiler')}"}`),
	trusting('{"AWS":"nobody"}')
);
const device = fc.constantFrom('phone', 'Phone', 'tablet');
const SerialNumber = fc.oneof(
	device.map((name) => arn(`mfa/${name}`)),
	fc.constantFrom('GAHT00000001', 'gaht00000001')
);
const sealed = { jun: seal(passwords.jun), priya: seal(passwords.priya) };
const password = fc.constantFrom(sealed.jun, sealed.priya);

const parameters: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
	CreateUser: fc.record({ UserName }),
	DeleteUser: fc.record({ UserName }),
	UpdateUser: fc.record({ UserName, NewUserName: UserName }),
	TagUser: fc.record({ UserName, Tags }),
	UntagUser: fc.record({ UserName, TagKeys: fc.uniqueArray(tagKey, { minLength: 1 }) }),
	CreateGroup: fc.record({ GroupName }),
	DeleteGroup: fc.record({ GroupName }),
	UpdateGroup: fc.record({ GroupName, NewGroupName: GroupName }),
	AddUserToGroup: fc.record({ UserName, GroupName }),
	RemoveUserFromGroup: fc.record({ UserName, GroupName }),
	AttachUserPolicy: fc.record({ UserName, PolicyArn }),
	DetachUserPolicy: fc.record({ UserName, PolicyArn }),
	AttachGroupPolicy: fc.record({ GroupName, PolicyArn }),
	DetachGroupPolicy: fc.record({ GroupName, PolicyArn }),
	CreateLoginProfile: fc.record({ UserName, Password: fc.constant(sealed.jun) }),
	DeleteLoginProfile: fc.record({ UserName }),
	UpdateLoginProfile: fc.record({ UserName, Password: password }),
	ChangePassword: fc.record({ OldPassword: password, NewPassword: password }),
	UpdateAccountPasswordPolicy: fc.record({
		MinimumPasswordLength: fc.constantFrom(8, 30),
		PasswordReusePrevention: fc.constantFrom(1, 24),
		AllowUsersToChangePassword: fc.boolean()
	}),
	DeleteAccountPasswordPolicy: fc.constant({}),
	GenerateCredentialReport: fc.constant({}),
	GenerateServiceLastAccessedDetails: fc.record({
		Arn: fc.constantFrom(arn('user/jun'), arn('role/tiler'), arn('group/Administrators'))
	}),
	CreateAccessKey: fc.record({ UserName }),
	DeleteAccessKey: fc.record({
		UserName,
		AccessKeyId: fc.constantFrom(
			...[jun, priya].map((caller) => (caller.kind === 'accessKey' ? caller.id : ''))
		)
	}),
	CreateVirtualMFADevice: fc.record({ VirtualMFADeviceName: device }),
	DeleteVirtualMFADevice: fc.record({ SerialNumber }),
	// What the device shows or signs is put in when the call is made.
	EnableMFADevice: fc.record({ UserName, SerialNumber }),
	StartSecurityKeyRegistration: fc.record({ UserName, DeviceName: device }),
	FinishSecurityKeyRegistration: fc.record({ UserName, DeviceName: device }),
	DeactivateMFADevice: fc.record({ UserName, SerialNumber }),
	CreatePolicy: fc.record({ PolicyName, PolicyDocument }),
	CreatePolicyVersion: fc.record({ PolicyArn, PolicyDocument, SetAsDefault: fc.boolean() }),
	DeletePolicy: fc.record({ PolicyArn }),
	DeletePolicyVersion: fc.record({ PolicyArn, VersionId }),
	SetDefaultPolicyVersion: fc.record({ PolicyArn, VersionId }),
	PutUserPolicy: fc.record({ UserName, PolicyName, PolicyDocument }),
	DeleteUserPolicy: fc.record({ UserName, PolicyName }),
	PutGroupPolicy: fc.record({ GroupName, PolicyName, PolicyDocument }),
	DeleteGroupPolicy: fc.record({ GroupName, PolicyName }),
	PutUserPermissionsBoundary: fc.record({ UserName, PermissionsBoundary: PolicyArn }),
	DeleteUserPermissionsBoundary: fc.record({ UserName }),
	CreateRole: fc.record({ RoleName, AssumeRolePolicyDocument: trust }),
	UpdateAssumeRolePolicy: fc.record({ RoleName, PolicyDocument: trust }),
	DeleteRole: fc.record({ RoleName }),
	AttachRolePolicy: fc.record({ RoleName, PolicyArn }),
	DetachRolePolicy: fc.record({ RoleName, PolicyArn }),
	PutRolePolicy: fc.record({ RoleName, PolicyName, PolicyDocument }),
	DeleteRolePolicy: fc.record({ RoleName, PolicyName }),
	PutRolePermissionsBoundary: fc.record({ RoleName, PermissionsBoundary: PolicyArn }),
	DeleteRolePermissionsBoundary: fc.record({ RoleName }),
	CreateServiceLinkedRole: fc.constant({ AWSServiceName: 'support.amazonaws.com' }),
	CreateInstanceProfile: fc.record({ InstanceProfileName }),
	DeleteInstanceProfile: fc.record({ InstanceProfileName }),
	AddRoleToInstanceProfile: roleInProfile,
	RemoveRoleFromInstanceProfile: roleInProfile,
	ListRoles: fc.constant({}),
	ListUsers: fc.constant({}),
	NoSuchOperation: fc.constant({})
};

/** A call before its time, by somebody who is found when it comes. */
export type Step = Pick<Call, 'operation' | 'parameters' | 'service'> & {
	readonly by: Caller | 'latest session' | 'latest credentials';
};

const iamStep: fc.Arbitrary<Step> = fc.constantFrom(...Object.keys(parameters)).chain((operation) =>
	fc.record({
		service: fc.constant('iam' as const),
		operation: fc.constant(operation),
		parameters: parameters[operation] ?? fc.constant({}),
		by: fc.constantFrom<Step['by']>(
			root,
			root,
			priya,
			jun,
			tomas,
			anonymous,
			'latest session',
			'latest credentials'
		)
	})
);
const RoleArn = fc.constantFrom(arn('role/tiler'), arn('role/Tiler'), arn('role/printer'));
const sessionStep: fc.Arbitrary<Step> = fc.record({
	by: fc.constantFrom<Step['by']>(priya, priya, jun, root, 'latest session', 'latest credentials'),
	service: fc.constant('sts' as const),
	operation: fc.constantFrom('AssumeRole', 'AssumeRole', 'GetSessionToken', 'GetFederationToken'),
	parameters: fc.record({
		RoleArn,
		RoleSessionName: fc.constant('tour'),
		Name: fc.constant('guest'),
		DurationSeconds: fc.constantFrom(900, 3600, 43_200)
	})
});
const switchStep: fc.Arbitrary<Step> = fc.record({
	by: fc.constant<Step['by']>('latest session'),
	service: fc.constant('signin' as const),
	operation: fc.constantFrom('SwitchRole', 'ExitRole'),
	parameters: fc.record({
		account: fc.constant(marlow.id),
		roleName: fc.constantFrom('tiler', 'printer')
	})
});
const signInStep: fc.Arbitrary<Step> = fc
	.constantFrom('jun' as const, 'priya' as const)
	.map((userName) => ({
		service: 'signin',
		operation: 'ConsoleLogin',
		parameters: { as: 'user', account: marlow.id, userName, password: sealed[userName] },
		by: anonymous
	}));
export const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 8, arbitrary: iamStep },
	{ weight: 1, arbitrary: signInStep },
	{ weight: 2, arbitrary: sessionStep },
	{ weight: 1, arbitrary: switchStep },
	{ weight: 4, arbitrary: s3Step }
);

/** As many as a learner makes in an evening. */
export const steps = fc.array(step, { minLength: 200, maxLength: 200 });
