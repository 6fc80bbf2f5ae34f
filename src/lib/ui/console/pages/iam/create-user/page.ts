import { page } from '../../../page';
import { iamConsole } from '../iam';
import { groups, policies } from '../queries';
import { usersPage } from '../users/page';

export const createUserPage = page({
	service: iamConsole,
	address: '/create-user',
	above: () => [{ label: 'Users', to: usersPage.to() }],
	crumb: () => 'Create user',
	reads: (ask) => ({ groups: ask(groups()), policies: ask(policies()) })
});
