import type { User } from '../model/people';
import { asHolder, sameHolder } from '../people/holder';
import { done, fail } from '../../../base/applied';
import { aboutUser } from '../subjects';
import { dropUser } from './users';

/** What must be gone before a user can be deleted, in AWS's words. */
const obstacles: readonly (readonly [string, (user: User) => boolean])[] = [
	['delete login profile', ({ login }) => login !== undefined],
	['delete access keys', ({ accessKeys }) => accessKeys.length > 0],
	['delete MFA device', ({ mfaDevices }) => mfaDevices.length > 0],
	['delete policies', ({ inline }) => inline.length > 0],
	['detach all policies', ({ attached }) => attached.length > 0],
	['remove users from group', ({ groups }) => groups.length > 0]
];

/**
 * The console takes these things away by itself; by the API it is the caller's work.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html
 */
export const deleteUser = aboutUser({
	name: 'DeleteUser',
	level: 'Write',
	apply: ({ account }, user) => {
		const obstacle = obstacles.find(([, stands]) => stands(user));
		if (obstacle) {
			return fail('DeleteConflict', `Cannot delete entity, must ${obstacle[0]} first.`);
		}
		return done({
			...dropUser(account, user),
			signin: {
				sessions: account.signin.sessions.filter(
					({ holder }) => !sameHolder(holder, asHolder(user))
				)
			}
		});
	}
});
