import * as v from 'valibot';
import { loginProfileAnswer } from './login-profile';
import { done, fail } from '../../../base/applied';
import { password } from '../parameters';
import { refusedPassword } from './password-policy';
import { aboutUserOrCaller } from '../subjects';
import { replaceUser } from '../users/users';

/**
 * Gives a user a console password.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html
 */
export const createLoginProfile = aboutUserOrCaller({
	name: 'CreateLoginProfile',
	level: 'Write',
	parameters: { Password: password, PasswordResetRequired: v.optional(v.boolean(), false) },
	secrets: ['Password'],
	apply: (
		{ account, time },
		user,
		{ Password: password, PasswordResetRequired: resetRequired }
	) => {
		if (user.login) {
			return fail('EntityAlreadyExists', `Login Profile for user ${user.name} already exists.`);
		}
		const refused = refusedPassword(account, password);
		if (refused) return refused;
		const login = { password, created: time, resetRequired };
		return done(replaceUser(account, { ...user, login }), {
			LoginProfile: loginProfileAnswer(user, login)
		});
	}
});
