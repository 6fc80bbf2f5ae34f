import { page } from '../../../page';
import { groupsPage } from '../groups/page';
import { iamConsole } from '../iam';
import { policies, users } from '../queries';

export const createGroupPage = page({
	service: iamConsole,
	address: '/create-group',
	above: () => [{ label: 'User groups', to: groupsPage.to() }],
	crumb: () => 'Create user group',
	reads: (ask) => ({ users: ask(users()), policies: ask(policies()) })
});
