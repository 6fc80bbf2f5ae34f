import { page } from '../../../page';
import { iamConsole } from '../iam';
import { policies } from '../queries';
import { rolesPage } from '../roles/page';

export const createRolePage = page({
	service: iamConsole,
	address: '/create-role',
	above: () => [{ label: 'Roles', to: rolesPage.to() }],
	crumb: () => 'Create role',
	reads: (ask) => ({ policies: ask(policies()) })
});
