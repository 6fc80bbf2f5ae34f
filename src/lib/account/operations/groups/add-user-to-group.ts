import { isMember } from '../../people/groups';
import { done, fail } from '../../operation';
import { userName } from '../../parameters';
import { quotas } from '../../quotas';
import { aboutGroup } from '../../subjects';
import { keyOf, lookUp } from '../../table';
import { noSuchUser, replaceUser } from '../../people/users';

/**
 * Adding twice succeeds without effect.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html
 */
export const addUserToGroup = aboutGroup({
	name: 'AddUserToGroup',
	level: 'Write',
	parameters: { UserName: userName },
	apply: ({ account }, group, { UserName: name }) => {
		const user = lookUp(account.users, name);
		if (!user) return noSuchUser(name);
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
