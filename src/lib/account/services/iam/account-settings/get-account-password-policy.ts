import type { PasswordPolicy } from '../model/settings';
import { done, fail } from '../../../base/applied';
import { aboutAccount } from '../subjects';

/**
 * Tells nothing of AWS's default policy, which is in force while the account has none of its own.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html
 */
export const getAccountPasswordPolicy = aboutAccount({
	name: 'GetAccountPasswordPolicy',
	level: 'Read',
	apply: (_, account) =>
		account.iam.passwordPolicy
			? done(account, { PasswordPolicy: passwordPolicyAnswer(account.iam.passwordPolicy) })
			: fail('NoSuchEntity', `The Password Policy with domain name ${account.id} cannot be found.`)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html */
function passwordPolicyAnswer(policy: PasswordPolicy) {
	const { maxAge, reusePrevention } = policy;
	return {
		MinimumPasswordLength: policy.minimumLength,
		RequireSymbols: policy.requireSymbols,
		RequireNumbers: policy.requireNumbers,
		RequireUppercaseCharacters: policy.requireUppercase,
		RequireLowercaseCharacters: policy.requireLowercase,
		AllowUsersToChangePassword: policy.allowUsersToChange,
		ExpirePasswords: maxAge > 0,
		...(maxAge > 0 ? { MaxPasswordAge: maxAge } : {}),
		...(reusePrevention > 0 ? { PasswordReusePrevention: reusePrevention } : {}),
		...(policy.hardExpiry === undefined ? {} : { HardExpiry: policy.hardExpiry })
	};
}
