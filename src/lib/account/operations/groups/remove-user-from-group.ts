import { replaceUser } from '../../people/users';
import { done } from '../../operation';
import { aboutMembership } from '../../subjects';
import { keyOf } from '../../table';

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
