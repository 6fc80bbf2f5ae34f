import type { Account, Holder } from '../account/account';
import type { Call, Caller } from '../account/call';
import { ownerOf } from '../account/identity';
import { lookUp } from '../account/table';
import type { Step } from './timeline';

/** A call and what came of it, in a sentence without its full stop: "Created the user ana". */
export function narrate({ call, answer, account }: Step): string {
	const [infinitive, past, object] = words[`${call.service}:${call.operation}`] ?? fallback;
	const what = object(said(call, account));
	if (answer.ok) return `${past} ${what}`.trim();
	if (answer.error.code === 'MfaRequired') {
		return `Gave the password to ${infinitive} ${what}; a code is asked for next`;
	}
	return `${`Tried to ${infinitive} ${what}`.trim()}: refused, ${answer.error.code}`;
}

/** `root` or a user's name; nothing for the sign-in page and for sessions that have ended. */
export function callerName(account: Account, caller: Caller): string | undefined {
	switch (caller.kind) {
		case 'session':
			return nameOf(account, account.sessions.find(({ id }) => id === caller.id)?.holder);
		case 'accessKey':
			return nameOf(account, ownerOf(account, caller.id)?.holder);
		case 'anonymous':
		case 'observer':
			return undefined;
	}
}

function nameOf(account: Account, holder: Holder | undefined): string | undefined {
	if (!holder) return undefined;
	return holder.kind === 'root' ? 'root' : lookUp(account.users, holder.key)?.name;
}

/** What the sentences are about, read from the call's parameters. */
interface Said {
	/** The parameter as given, empty where it was not. */
	readonly the: (parameter: string) => string;
	/** The user named, or whoever calls. */
	readonly whose: string;
	readonly key: string;
	readonly policy: string;
	readonly device: string;
	readonly signIn: string;
	readonly call: string;
}

function said({ service, operation, parameters, caller }: Call, account: Account): Said {
	const the = (parameter: string) => {
		const value = parameters[parameter];
		return typeof value === 'string' ? value : '';
	};
	const whose = the('UserName') || (callerName(account, caller) ?? 'the caller');
	return {
		the,
		whose,
		key: `the access key ${the('AccessKeyId').replace(/^(AKIA).*(.{4})$/, '$1…$2')} of ${whose}`,
		policy: the('PolicyArn').split('/').at(-1) ?? '',
		device: the('SerialNumber').split('mfa/').at(-1) ?? '',
		signIn: (the('as') === 'root' ? 'root' : the('userName')) + (the('mfaCode') && ' with MFA'),
		call: `${service}:${operation}`
	};
}

/** What one does and what one did, and to what. */
type Words = readonly [infinitive: string, past: string, object: (said: Said) => string];

const fallback: Words = ['call', 'Called', ({ call }) => call];

const words: Readonly<Record<string, Words>> = {
	'signin:ConsoleLogin': ['sign in as', 'Signed in as', ({ signIn }) => signIn],
	'signin:ConsoleLogout': ['sign out', 'Signed out', () => ''],
	'signin:ResyncMfaAtSignIn': [
		'resynchronise',
		'Resynchronised',
		() => 'root’s MFA device at the sign-in'
	],
	'sts:GetCallerIdentity': ['ask who one is', 'Asked who one is', () => ''],

	'iam:GetAccountSummary': ['read', 'Read', () => 'the account’s security summary'],
	'iam:CreateAccountAlias': [
		'give',
		'Gave',
		({ the }) => `the account the alias ${the('AccountAlias')}`
	],
	'iam:DeleteAccountAlias': [
		'remove',
		'Removed',
		({ the }) => `the account alias ${the('AccountAlias')}`
	],
	'iam:ListAccountAliases': ['look up', 'Looked up', () => 'the account alias'],

	'iam:CreateUser': ['create', 'Created', ({ the }) => `the user ${the('UserName')}`],
	'iam:DeleteUser': ['delete', 'Deleted', ({ the }) => `the user ${the('UserName')}`],
	'iam:GetUser': ['look at', 'Looked at', ({ whose }) => `the user ${whose}`],
	'iam:ListUsers': ['list', 'Listed', () => 'the users'],

	'iam:CreateGroup': ['create', 'Created', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:DeleteGroup': ['delete', 'Deleted', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:GetGroup': ['look at', 'Looked at', ({ the }) => `the user group ${the('GroupName')}`],
	'iam:ListGroups': ['list', 'Listed', () => 'the user groups'],
	'iam:ListGroupsForUser': ['list', 'Listed', ({ whose }) => `the user groups of ${whose}`],
	'iam:AddUserToGroup': [
		'add',
		'Added',
		({ whose, the }) => `${whose} to the user group ${the('GroupName')}`
	],
	'iam:RemoveUserFromGroup': [
		'remove',
		'Removed',
		({ whose, the }) => `${whose} from the user group ${the('GroupName')}`
	],

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
	'iam:PutUserPermissionsBoundary': [
		'set',
		'Set',
		({ whose, the }) =>
			`${the('PermissionsBoundary').split('/').at(-1)} as the permissions boundary of ${whose}`
	],
	'iam:DeleteUserPermissionsBoundary': [
		'remove',
		'Removed',
		({ whose }) => `the permissions boundary of ${whose}`
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

	'iam:CreateLoginProfile': ['give', 'Gave', ({ whose }) => `${whose} a console password`],
	'iam:UpdateLoginProfile': ['set', 'Set', ({ whose }) => `a new console password for ${whose}`],
	'iam:DeleteLoginProfile': ['take', 'Took', ({ whose }) => `console access from ${whose}`],
	'iam:GetLoginProfile': ['look up', 'Looked up', ({ whose }) => `the console access of ${whose}`],
	'iam:ChangePassword': ['change', 'Changed', ({ whose }) => `the password of ${whose}`],

	'iam:CreateAccessKey': ['create', 'Created', ({ whose }) => `an access key for ${whose}`],
	'iam:UpdateAccessKey': [
		'set',
		'Set',
		({ key, the }) => `${key} to ${the('Status').toLowerCase()}`
	],
	'iam:DeleteAccessKey': ['delete', 'Deleted', ({ key }) => key],
	'iam:ListAccessKeys': ['list', 'Listed', ({ whose }) => `the access keys of ${whose}`],
	'iam:GetAccessKeyLastUsed': ['look up', 'Looked up', () => 'when an access key was last used'],

	'iam:CreateVirtualMFADevice': [
		'create',
		'Created',
		({ the }) => `the virtual MFA device ${the('VirtualMFADeviceName')}`
	],
	'iam:EnableMFADevice': [
		'assign',
		'Assigned',
		({ device, whose }) => `the MFA device ${device} to ${whose}`
	],
	'iam:DeactivateMFADevice': [
		'take',
		'Took',
		({ device, whose }) => `the MFA device ${device} from ${whose}`
	],
	'iam:DeleteVirtualMFADevice': [
		'delete',
		'Deleted',
		({ device }) => `the virtual MFA device ${device}`
	],
	'iam:ResyncMFADevice': [
		'resynchronise',
		'Resynchronised',
		({ device, whose }) => `the MFA device ${device} of ${whose}`
	],
	'iam:GetMFADevice': ['look at', 'Looked at', ({ device }) => `the MFA device ${device}`],
	'iam:ListMFADevices': ['list', 'Listed', ({ whose }) => `the MFA devices of ${whose}`],
	'iam:ListVirtualMFADevices': ['list', 'Listed', () => 'the virtual MFA devices'],

	'iam:ListPolicies': ['list', 'Listed', () => 'the policies'],
	'iam:GetPolicy': ['look at', 'Looked at', ({ policy }) => `the policy ${policy}`],
	'iam:GetPolicyVersion': ['read', 'Read', ({ policy }) => `the policy ${policy}`],
	'iam:ListEntitiesForPolicy': [
		'list',
		'Listed',
		({ policy }) => `who carries the policy ${policy}`
	],
	'iam:GetAccountAuthorizationDetails': ['list', 'Listed', () => 'all users, groups and policies'],

	'cloudtrail:LookupEvents': ['read', 'Read', () => 'the event history']
};
