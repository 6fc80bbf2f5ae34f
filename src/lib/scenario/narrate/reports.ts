import type { Words } from './words';

export const reportsWords: Words = {
	'iam:GetAccountAuthorizationDetails': ['list', 'Listed', () => 'all users, groups and policies'],
	'cloudtrail:LookupEvents': ['read', 'Read', () => 'the event history']
};
