import { type Asked } from '../asked.fixture';

export const reportsAsked: Asked = [
	['iam:GenerateCredentialReport', {}, '*'],
	['iam:GetAccountAuthorizationDetails', {}, '*'],
	['iam:GetCredentialReport', {}, '*'],
	['cloudtrail:LookupEvents', {}, 'arn:aws:cloudtrail:us-east-1:111122223333:*']
];
