import { isMember } from '../../people/groups';
import { done, fail } from '../../operation';
import { userName } from '../../parameters';
import { aboutGroup } from '../../subjects';
import { keyOf, lookUp } from '../../table';
import { noSuchUser, replaceUser } from '../../people/users';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html */
export const removeUserFromGroup = aboutGroup({
	name: 'RemoveUserFromGroup',
	level: 'Write',
	parameters: { UserName: userName },
	apply: ({ account }, group, { UserName: name }) => {
		const user = lookUp(account.users, name);
		if (!user) return noSuchUser(name);
		if (!isMember(user, group)) {
			// AWS lists the error but not its text.
			return fail('NoSuchEntity', `User ${user.name} is not in the group ${group.name}.`);
		}
		const groups = user.groups.filter((key) => key !== keyOf(group.name));
		return done(replaceUser(account, { ...user, groups }));
	}
});
