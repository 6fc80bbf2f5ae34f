import { noLoginProfile } from './login-profile';
import { done } from '../../../base/applied';
import { aboutUserOrCaller } from '../subjects';
import { replaceUser } from '../users/users';

/**
 * Takes the console password away. Open sessions and access keys stay.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html
 */
export const deleteLoginProfile = aboutUserOrCaller({
	name: 'DeleteLoginProfile',
	level: 'Write',
	simplified: 'EntityTemporarilyUnmodifiable never happens: changes are in force at once.',
	apply: ({ account }, user) => {
		const { login, ...rest } = user;
		return login ? done(replaceUser(account, rest)) : noLoginProfile(user);
	}
});
