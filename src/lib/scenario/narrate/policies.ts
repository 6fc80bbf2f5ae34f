import type { Said, Words } from './words';

export const policiesWords: Words = {
	'iam:CreatePolicy': ['create', 'Created', ({ the }) => `the policy ${the('PolicyName')}`],
	'iam:DeletePolicy': ['delete', 'Deleted', ({ policy }) => `the policy ${policy}`],
	'iam:CreatePolicyVersion': ['write', 'Wrote', ({ policy }) => `a new version of ${policy}`],
	'iam:DeletePolicyVersion': [
		'delete',
		'Deleted',
		({ policy, the }) => `version ${the('VersionId')} of ${policy}`
	],
	'iam:SetDefaultPolicyVersion': [
		'make',
		'Made',
		({ policy, the }) => `${the('VersionId')} the default version of ${policy}`
	],
	'iam:ListPolicyVersions': ['list', 'Listed', ({ policy }) => `the versions of ${policy}`],
	'iam:PutUserPolicy': [
		'write',
		'Wrote',
		({ whose, the }) => `the inline policy ${the('PolicyName')} of ${whose}`
	],
	'iam:GetUserPolicy': [
		'read',
		'Read',
		({ whose, the }) => `the inline policy ${the('PolicyName')} of ${whose}`
	],
	'iam:DeleteUserPolicy': [
		'delete',
		'Deleted',
		({ whose, the }) => `the inline policy ${the('PolicyName')} of ${whose}`
	],
	'iam:ListUserPolicies': ['list', 'Listed', ({ whose }) => `the inline policies of ${whose}`],
	'iam:PutGroupPolicy': [
		'write',
		'Wrote',
		({ the }) => `the inline policy ${the('PolicyName')} of the user group ${the('GroupName')}`
	],
	'iam:GetGroupPolicy': [
		'read',
		'Read',
		({ the }) => `the inline policy ${the('PolicyName')} of the user group ${the('GroupName')}`
	],
	'iam:DeleteGroupPolicy': [
		'delete',
		'Deleted',
		({ the }) => `the inline policy ${the('PolicyName')} of the user group ${the('GroupName')}`
	],
	'iam:ListGroupPolicies': [
		'list',
		'Listed',
		({ the }) => `the inline policies of the user group ${the('GroupName')}`
	],
	'iam:AttachGroupPolicy': [
		'attach',
		'Attached',
		({ policy, the }) => `${policy} to the user group ${the('GroupName')}`
	],
	'iam:DetachGroupPolicy': [
		'detach',
		'Detached',
		({ policy, the }) => `${policy} from the user group ${the('GroupName')}`
	],
	'iam:AttachUserPolicy': [
		'attach',
		'Attached',
		({ policy, whose }) => `${policy} to the user ${whose}`
	],
	'iam:DetachUserPolicy': [
		'detach',
		'Detached',
		({ policy, whose }) => `${policy} from the user ${whose}`
	],
	'iam:ListAttachedGroupPolicies': [
		'list',
		'Listed',
		({ the }) => `the policies of the user group ${the('GroupName')}`
	],
	'iam:ListAttachedUserPolicies': ['list', 'Listed', ({ whose }) => `the policies of ${whose}`],
	'iam:PutRolePolicy': [
		'write',
		'Wrote',
		({ the }) => `the inline policy ${the('PolicyName')} of the role ${the('RoleName')}`
	],
	'iam:GetRolePolicy': [
		'read',
		'Read',
		({ the }) => `the inline policy ${the('PolicyName')} of the role ${the('RoleName')}`
	],
	'iam:DeleteRolePolicy': [
		'delete',
		'Deleted',
		({ the }) => `the inline policy ${the('PolicyName')} of the role ${the('RoleName')}`
	],
	'iam:ListRolePolicies': [
		'list',
		'Listed',
		({ the }) => `the inline policies of the role ${the('RoleName')}`
	],
	'iam:AttachRolePolicy': [
		'attach',
		'Attached',
		({ policy, the }) => `${policy} to the role ${the('RoleName')}`
	],
	'iam:DetachRolePolicy': [
		'detach',
		'Detached',
		({ policy, the }) => `${policy} from the role ${the('RoleName')}`
	],
	'iam:ListAttachedRolePolicies': [
		'list',
		'Listed',
		({ the }) => `the policies of the role ${the('RoleName')}`
	],
	'iam:PutUserPermissionsBoundary': [
		'set',
		'Set',
		({ whose, the }) => `${boundary(the)} as the permissions boundary of ${whose}`
	],
	'iam:DeleteUserPermissionsBoundary': [
		'remove',
		'Removed',
		({ whose }) => `the permissions boundary of ${whose}`
	],
	'iam:PutRolePermissionsBoundary': [
		'set',
		'Set',
		({ the }) => `${boundary(the)} as the permissions boundary of the role ${the('RoleName')}`
	],
	'iam:DeleteRolePermissionsBoundary': [
		'remove',
		'Removed',
		({ the }) => `the permissions boundary of the role ${the('RoleName')}`
	],
	'iam:ListPolicies': ['list', 'Listed', () => 'the policies'],
	'iam:GetPolicy': ['look at', 'Looked at', ({ policy }) => `the policy ${policy}`],
	'iam:GetPolicyVersion': ['read', 'Read', ({ policy }) => `the policy ${policy}`],
	'iam:ListEntitiesForPolicy': [
		'list',
		'Listed',
		({ policy }) => `who carries the policy ${policy}`
	]
};

function boundary(the: Said['the']): string {
	return the('PermissionsBoundary').split('/').at(-1) ?? '';
}
