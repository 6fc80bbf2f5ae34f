import * as v from 'valibot';
import { noLoginProfile } from './login-profile';
import { done } from '../../../base/applied';
import { password } from '../parameters';
import { refusedPassword, withPassword } from './password-policy';
import { aboutUser } from '../subjects';
import { replaceUser } from '../users/users';

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
	simplified: 'EntityTemporarilyUnmodifiable never happens: changes are in force at once.',
	apply: ({ account, time }, user, { Password: password, PasswordResetRequired: reset }) => {
		const { login } = user;
		if (!login) return noLoginProfile(user);
		const refused = password && refusedPassword(account, password, login);
		if (refused) return refused;
		const changed = {
			...(password ? withPassword(login, password, time) : login),
			resetRequired: reset ?? login.resetRequired
		};
		return done(replaceUser(account, { ...user, login: changed }));
	}
});
