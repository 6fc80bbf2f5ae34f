import * as v from 'valibot';
import type { Account } from '../../../account';
import type { User } from '../model/people';
import { asHolder, sameHolder } from '../people/holder';
import { noLoginProfile } from './login-profile';
import { done, fail } from '../../../base/applied';
import { iamOperation } from '../operation';
import { password, passwordProof } from '../parameters';
import { samePassword } from './password';
import { refusedPassword, withPassword } from './password-policy';
import { replaceUser } from '../users/users';

/**
 * For the calling IAM user only. A user who had to set a new password is free to work afterwards.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html
 */
export const changePassword = iamOperation({
	name: 'ChangePassword',
	level: 'Write',
	parameters: v.object({ OldPassword: passwordProof, NewPassword: password }),
	secrets: ['OldPassword', 'NewPassword'],
	simplified: 'EntityTemporarilyUnmodifiable never happens: changes are in force at once.',
	access: {
		kind: 'policies',
		resource: ({ identity: { arn, ...who } }) => ({
			arn,
			printed: who.kind === 'user' ? `user ${who.user.name}` : arn
		}),
		apply: ({ account, identity, time }, { OldPassword: old, NewPassword: password }) => {
			if (identity.kind !== 'user') {
				return fail('InvalidUserType', 'Only IAM Users can change their own password.');
			}
			const { user } = identity;
			const { login } = user;
			if (!login) return noLoginProfile(user);
			if (!samePassword(login.password, old)) {
				return fail('AccessDenied', 'The old password was incorrect.');
			}
			const refused = refusedPassword(account, password, login);
			if (refused) return refused;
			const changed = { ...withPassword(login, password, time), resetRequired: false };
			return done(free(replaceUser(account, { ...user, login: changed }), user));
		}
	}
});

function free(account: Account, user: User): Account {
	const sessions = account.signin.sessions.map((session) =>
		sameHolder(session.holder, asHolder(user)) ? { ...session, mustChangePassword: false } : session
	);
	return { ...account, signin: { ...account.signin, sessions } };
}
