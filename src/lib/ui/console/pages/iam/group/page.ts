import { page } from '../../../page';
import { groupsPage } from '../groups/page';
import { iamConsole } from '../iam';
import { carriers } from '../carriers';
import { groupNamed } from '../queries';

export const groupPage = page({
	service: iamConsole,
	address: '/groups/:name/:tab(users|permissions|last-accessed)',
	above: () => [{ label: 'User groups', to: groupsPage.to() }],
	crumb: ({ name }) => name,
	reads: (ask, { name }) => ({
		group: ask(groupNamed(name)),
		policies: ask(carriers.group.attached(name)),
		inline: ask(carriers.group.inline(name))
	})
});
