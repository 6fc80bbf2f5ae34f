import type { AnyOperation } from '../../operation';
import { createAccountAlias } from './create-account-alias';
import { deleteAccountAlias } from './delete-account-alias';
import { getAccountSummary } from './get-account-summary';
import { listAccountAliases } from './list-account-aliases';

export const accountOperations: readonly AnyOperation[] = [
	createAccountAlias,
	deleteAccountAlias,
	getAccountSummary,
	listAccountAliases
];
