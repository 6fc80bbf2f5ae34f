import { page } from '../../../page';
import { valueOf } from '../../../query';
import { iamConsole } from '../iam';
import { readKeys } from '../parts/read-keys';
import { carriers } from '../carriers';
import { groupsOf, loginProfile, mfaDevices, tagsOfUser, userNamed } from '../queries';
import { usersPage } from '../users/page';

export const userPage = page({
	service: iamConsole,
	address: '/users/:name/:tab(permissions|groups|tags|security-credentials|last-accessed)',
	above: () => [{ label: 'Users', to: usersPage.to() }],
	crumb: ({ name }) => name,
	reads(ask, { name }) {
		const user = ask(userNamed(name));
		const policies = ask(carriers.user.attached(name));
		const inline = ask(carriers.user.inline(name));
		const groups = ask(groupsOf(name));
		return {
			user,
			policies,
			inline,
			groups,
			tags: ask(tagsOfUser(name)),
			login: ask(loginProfile(name)),
			devices: ask(mfaDevices(name)),
			keys: readKeys(ask, name),
			inGroups: (valueOf(groups)?.Groups ?? []).map(({ GroupName }) => ({
				name: GroupName,
				policies: ask(carriers.group.attached(GroupName)),
				inline: ask(carriers.group.inline(GroupName))
			}))
		};
	}
});
