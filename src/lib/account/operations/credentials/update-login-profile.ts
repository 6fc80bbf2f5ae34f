import * as v from 'valibot';
import { noLoginProfile, weakPassword } from '../../login-profile';
import { done } from '../../operation';
import { password } from '../../parameters';
import { meetsDefaultPolicy } from '../../password';
import { aboutUser } from '../../subjects';
import { replaceUser } from '../../users';

/**
 * Sets a new console password, or asks the user to set one. What is left out stays.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html
 */
export const updateLoginProfile = aboutUser({
	name: 'UpdateLoginProfile',
	level: 'Write',
	parameters: { Password: v.optional(password), PasswordResetRequired: v.optional(v.boolean()) },
	secrets: ['Password'],
	apply: ({ account }, user, { Password: password, PasswordResetRequired: resetRequired }) => {
		const { login } = user;
		if (!login) return noLoginProfile(user);
		if (password && !meetsDefaultPolicy(password)) return weakPassword;
		const changed = {
			...login,
			password: password ?? login.password,
			resetRequired: resetRequired ?? login.resetRequired
		};
		return done(replaceUser(account, { ...user, login: changed }));
	}
});
