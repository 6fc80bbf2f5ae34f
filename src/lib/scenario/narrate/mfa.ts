import type { Words } from './words';

export const mfaWords: Words = {
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
	'iam:StartSecurityKeyRegistration': [
		'begin',
		'Began',
		({ whose }) => `registering a security key for ${whose}`
	],
	'iam:FinishSecurityKeyRegistration': [
		'register',
		'Registered',
		({ the, whose }) => `the security key ${the('DeviceName')} for ${whose}`
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
	'iam:ListVirtualMFADevices': ['list', 'Listed', () => 'the virtual MFA devices']
};
