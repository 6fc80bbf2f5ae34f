import { isMember } from './groups';
import { replaceUser } from '../users/users';
import { done, fail } from '../../../base/applied';
import { quotas } from '../quotas';
import { aboutMembership } from '../subjects';
import { keyOf } from '../../../base/table';

/**
 * Adding twice succeeds without effect.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html
 */
export const addUserToGroup = aboutMembership({
	name: 'AddUserToGroup',
	level: 'Write',
	apply: ({ account }, { user, group }) => {
		if (isMember(user, group)) return done(account);
		if (user.groups.length >= quotas.groupsPerUser) {
			return fail(
				'LimitExceeded',
				`Cannot exceed quota for GroupsPerUser: ${quotas.groupsPerUser}`
			);
		}
		return done(replaceUser(account, { ...user, groups: [...user.groups, keyOf(group.name)] }));
	}
});
