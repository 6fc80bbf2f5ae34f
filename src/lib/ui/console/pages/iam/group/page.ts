import { page } from '../../../page';
import { groupsPage } from '../groups/page';
import { iamConsole } from '../iam';
import { groupNamed, policiesOfGroup } from '../queries';

export const groupPage = page({
	service: iamConsole,
	address: '/groups/:name/:tab(users|permissions)',
	above: () => [{ label: 'User groups', to: groupsPage.to() }],
	crumb: ({ name }) => name,
	reads: (ask, { name }) => ({
		group: ask(groupNamed(name)),
		policies: ask(policiesOfGroup(name))
	})
});
