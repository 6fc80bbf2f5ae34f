import { createAccountAlias } from './create-account-alias';
import { deleteAccountAlias } from './delete-account-alias';
import { deleteAccountPasswordPolicy } from './delete-account-password-policy';
import { getAccountPasswordPolicy } from './get-account-password-policy';
import { getAccountSummary } from './get-account-summary';
import { listAccountAliases } from './list-account-aliases';
import { updateAccountPasswordPolicy } from './update-account-password-policy';

export const accountOperations = [
	createAccountAlias,
	deleteAccountAlias,
	deleteAccountPasswordPolicy,
	getAccountPasswordPolicy,
	getAccountSummary,
	listAccountAliases,
	updateAccountPasswordPolicy
] as const;
