import { done } from '../../../base/applied';
import { accountAlias } from '../parameters';
import { aboutAccount } from '../subjects';

/**
 * An account has one alias: a new one takes the place of the old one, whose sign-in address stops
 * working.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html
 */
export const createAccountAlias = aboutAccount({
	name: 'CreateAccountAlias',
	level: 'Write',
	parameters: { AccountAlias: accountAlias },
	simplified:
		'Other accounts’ aliases are not known here, so none is taken: there is no EntityAlreadyExists.',
	apply: (_, account, { AccountAlias: alias }) =>
		done({ ...account, iam: { ...account.iam, alias } })
});
