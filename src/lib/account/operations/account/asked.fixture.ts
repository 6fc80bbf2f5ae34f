import { type Asked } from '../asked.fixture';

export const accountAsked: Asked = [
	['iam:CreateAccountAlias', { AccountAlias: 'marlow' }, '*'],
	['iam:DeleteAccountAlias', { AccountAlias: 'marlow' }, '*'],
	['iam:GetAccountSummary', {}, '*'],
	['iam:ListAccountAliases', {}, '*']
];
