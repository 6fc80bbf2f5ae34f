import * as v from 'valibot';
import { done } from '../../../base/applied';
import { range } from '../../../base/parameters';
import { aboutAccount } from '../subjects';

const flag = v.optional(v.boolean(), false);

/**
 * What is left out goes back to its default: nothing is kept of an earlier policy. Length and
 * classes are asked for at the next change of a password, a maximum age at the next sign-in.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export const updateAccountPasswordPolicy = aboutAccount({
	name: 'UpdateAccountPasswordPolicy',
	level: 'Write',
	parameters: {
		MinimumPasswordLength: v.optional(range(6, 128), 6),
		RequireSymbols: flag,
		RequireNumbers: flag,
		RequireUppercaseCharacters: flag,
		RequireLowercaseCharacters: flag,
		AllowUsersToChangePassword: flag,
		// In AWS's model this stands behind the age, but what is wrong with it is told before.
		PasswordReusePrevention: v.optional(range(1, 24)),
		/** Days. */
		MaxPasswordAge: v.optional(range(1, 1095)),
		HardExpiry: v.optional(v.boolean())
	},
	apply: (_, account, given) => {
		const passwordPolicy = {
			minimumLength: given.MinimumPasswordLength,
			requireSymbols: given.RequireSymbols,
			requireNumbers: given.RequireNumbers,
			requireUppercase: given.RequireUppercaseCharacters,
			requireLowercase: given.RequireLowercaseCharacters,
			allowUsersToChange: given.AllowUsersToChangePassword,
			maxAge: given.MaxPasswordAge ?? 0,
			reusePrevention: given.PasswordReusePrevention ?? 0,
			...(given.HardExpiry === undefined ? {} : { hardExpiry: given.HardExpiry })
		};
		return done({ ...account, iam: { ...account.iam, passwordPolicy } });
	}
});
