import { arn } from '../../../account.fixture';
import { written, type Asked } from '../../../perform/asked.fixture';

const source = { PolicySourceArn: arn('user/jun') };
const passed = { PolicyInputList: [written.PolicyDocument] };
const actions = { ActionNames: ['s3:GetObject'] };

export const simulationAsked: Asked = [
	['iam:GetContextKeysForCustomPolicy', passed, '*'],
	['iam:GetContextKeysForPrincipalPolicy', source, arn('user/jun')],
	[
		'iam:ListPoliciesGrantingServiceAccess',
		{ Arn: arn('user/jun'), ServiceNamespaces: ['s3'] },
		arn('user/jun')
	],
	['iam:SimulateCustomPolicy', { ...passed, ...actions }, '*'],
	['iam:SimulatePrincipalPolicy', { ...source, ...actions }, arn('user/jun')]
];
