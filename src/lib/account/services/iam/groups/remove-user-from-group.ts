import { replaceUser } from '../users/users';
import { done } from '../../../base/applied';
import { aboutMembership } from '../subjects';
import { keyOf } from '../../../base/table';

/**
 * Removing who is no member succeeds without effect.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html
 */
export const removeUserFromGroup = aboutMembership({
	name: 'RemoveUserFromGroup',
	level: 'Write',
	apply: ({ account }, { user, group }) => {
		const groups = user.groups.filter((key) => key !== keyOf(group.name));
		return done(replaceUser(account, { ...user, groups }));
	}
});
