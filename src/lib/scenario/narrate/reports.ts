import type { Words } from './words';

export const reportsWords: Words = {
	'iam:GenerateCredentialReport': ['ask', 'Asked', () => 'for a new credential report'],
	'iam:GetCredentialReport': ['read', 'Read', () => 'the credential report'],
	'iam:GenerateServiceLastAccessedDetails': [
		'ask',
		'Asked',
		({ the }) => `what ${the('Arn').split(':').at(-1) ?? ''} last used`
	],
	'iam:GetServiceLastAccessedDetails': ['read', 'Read', () => 'which services were last used when'],
	'iam:GetServiceLastAccessedDetailsWithEntities': [
		'read',
		'Read',
		({ the }) => `who last used ${the('ServiceNamespace')} and when`
	],
	'iam:GetAccountAuthorizationDetails': [
		'list',
		'Listed',
		() => 'all users, groups, roles and policies'
	],
	'cloudtrail:LookupEvents': ['read', 'Read', () => 'the event history']
};
