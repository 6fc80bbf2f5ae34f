import { page } from '../../../page';
import { valueOf } from '../../../query';
import { iamConsole } from '../iam';
import { readKeys } from '../parts/read-keys';
import {
	groupsOf,
	loginProfile,
	mfaDevices,
	policiesOfGroup,
	policiesOfUser,
	userNamed
} from '../queries';
import { usersPage } from '../users/page';

export const userPage = page({
	service: iamConsole,
	address: '/users/:name/:tab(permissions|groups|security-credentials)',
	above: () => [{ label: 'Users', to: usersPage.to() }],
	crumb: ({ name }) => name,
	reads(ask, { name }) {
		const user = ask(userNamed(name));
		const policies = ask(policiesOfUser(name));
		const groups = ask(groupsOf(name));
		return {
			user,
			policies,
			groups,
			login: ask(loginProfile(name)),
			devices: ask(mfaDevices(name)),
			keys: readKeys(ask, name),
			inGroups: (valueOf(groups)?.Groups ?? []).map(({ GroupName }) => ({
				name: GroupName,
				policies: ask(policiesOfGroup(GroupName))
			}))
		};
	}
});
