import { arn } from '../../../account.fixture';
import { type Asked } from '../../../perform/asked.fixture';

const job = { JobId: '00000000-0000-0000-0000-000000000000' };

export const reportsAsked: Asked = [
	['iam:GenerateCredentialReport', {}, '*'],
	['iam:GenerateServiceLastAccessedDetails', { Arn: arn('user/jun') }, arn('user/jun')],
	['iam:GetAccountAuthorizationDetails', {}, '*'],
	['iam:GetCredentialReport', {}, '*'],
	['iam:GetServiceLastAccessedDetails', job, '*'],
	['iam:GetServiceLastAccessedDetailsWithEntities', { ...job, ServiceNamespace: 'iam' }, '*'],
	['cloudtrail:LookupEvents', {}, 'arn:aws:cloudtrail:us-east-1:111122223333:*']
];
