import { page } from '../../../page';
import { iamConsole } from '../iam';
import { policies } from '../queries';
import { rolesPage } from '../roles/page';

export const createRolePage = page({
	service: iamConsole,
	/** With the ARN of an identity provider, it is trusted to begin with. */
	address: '/create-role/:provider?',
	above: () => [{ label: 'Roles', to: rolesPage.to() }],
	crumb: () => 'Create role',
	reads: (ask) => ({ policies: ask(policies()) })
});
