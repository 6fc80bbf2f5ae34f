import { page } from '../../../page';
import { iamConsole } from '../iam';
import { roleNamed } from '../queries';
import { rolePage } from '../role/page';
import { rolesPage } from '../roles/page';

export const editTrustPolicyPage = page({
	service: iamConsole,
	address: '/roles/:name/edit-trust-policy',
	above: ({ name }) => [
		{ label: 'Roles', to: rolesPage.to() },
		{ label: name, to: rolePage.to({ name, tab: 'trust-relationships' }) }
	],
	crumb: () => 'Edit trust policy',
	reads: (ask, { name }) => ({ role: ask(roleNamed(name)) })
});
