import { done, fail } from '../../../base/applied';
import { aboutAccount } from '../subjects';

/**
 * AWS's default policy is in force again.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html
 */
export const deleteAccountPasswordPolicy = aboutAccount({
	name: 'DeleteAccountPasswordPolicy',
	level: 'Permissions management',
	apply: (_, account) => {
		const { passwordPolicy, ...iam } = account.iam;
		return passwordPolicy
			? done({ ...account, iam })
			: fail('NoSuchEntity', 'The account policy with name PasswordPolicy cannot be found.');
	}
});
