import type { Words } from './words';

export const credentialsWords: Words = {
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
	'iam:ListSSHPublicKeys': ['list', 'Listed', ({ whose }) => `the SSH keys of ${whose}`],
	'iam:ListServiceSpecificCredentials': [
		'list',
		'Listed',
		({ whose }) => `the credentials of ${whose} for single services`
	],
	'iam:ListSigningCertificates': [
		'list',
		'Listed',
		({ whose }) => `the signing certificates of ${whose}`
	],
	'iam:GetAccessKeyLastUsed': ['look up', 'Looked up', () => 'when an access key was last used']
};
