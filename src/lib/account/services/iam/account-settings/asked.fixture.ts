import { type Asked } from '../../../perform/asked.fixture';

export const accountAsked: Asked = [
	['iam:CreateAccountAlias', { AccountAlias: 'marlow' }, '*'],
	['iam:DeleteAccountAlias', { AccountAlias: 'marlow' }, '*'],
	['iam:DeleteAccountPasswordPolicy', {}, '*'],
	['iam:GetAccountPasswordPolicy', {}, '*'],
	['iam:GetAccountSummary', {}, '*'],
	['iam:ListAccountAliases', {}, '*'],
	['iam:UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 }, '*']
];
