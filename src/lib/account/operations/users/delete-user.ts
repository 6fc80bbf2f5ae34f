import type { Account, User } from '../../account';
import { asHolder, sameHolder } from '../../holder';
import { devicesOf } from '../../mfa';
import { done, fail } from '../../operation';
import { aboutUser } from '../../subjects';
import { dropUser } from '../../users';

/** What must be gone before a user can be deleted, in AWS's words. */
const obstacles: readonly (readonly [string, (account: Account, user: User) => boolean])[] = [
	['delete login profile', (_, { login }) => login !== undefined],
	['delete access keys', (_, { accessKeys }) => accessKeys.length > 0],
	['delete MFA device', (account, user) => devicesOf(account, asHolder(user)).length > 0],
	['delete policies', (_, { inline }) => inline.length > 0],
	['detach all policies', (_, { attached }) => attached.length > 0],
	['remove users from group', (_, { groups }) => groups.length > 0]
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
		const obstacle = obstacles.find(([, stands]) => stands(account, user));
		if (obstacle) {
			return fail('DeleteConflict', `Cannot delete entity, must ${obstacle[0]} first.`);
		}
		return done({
			...dropUser(account, user),
			sessions: account.sessions.filter(({ holder }) => !sameHolder(holder, asHolder(user)))
		});
	}
});
