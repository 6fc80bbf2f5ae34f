import type { Words } from './words';

export const reportsWords: Words = {
	'iam:GenerateCredentialReport': ['ask', 'Asked', () => 'for a new credential report'],
	'iam:GetCredentialReport': ['read', 'Read', () => 'the credential report'],
	'iam:GetAccountAuthorizationDetails': [
		'list',
		'Listed',
		() => 'all users, groups, roles and policies'
	],
	'cloudtrail:LookupEvents': ['read', 'Read', () => 'the event history']
};
