import type { Words } from './words';

export const accountWords: Words = {
	'iam:GetAccountSummary': ['read', 'Read', () => 'the account’s security summary'],
	'iam:CreateAccountAlias': [
		'give',
		'Gave',
		({ the }) => `the account the alias ${the('AccountAlias')}`
	],
	'iam:DeleteAccountAlias': [
		'remove',
		'Removed',
		({ the }) => `the account alias ${the('AccountAlias')}`
	],
	'iam:ListAccountAliases': ['look up', 'Looked up', () => 'the account alias'],
	'iam:UpdateAccountPasswordPolicy': ['set', 'Set', () => 'the password policy'],
	'iam:GetAccountPasswordPolicy': ['read', 'Read', () => 'the password policy'],
	'iam:DeleteAccountPasswordPolicy': ['delete', 'Deleted', () => 'the password policy'],
	'iam:ListServerCertificates': ['list', 'Listed', () => 'the server certificates']
};
