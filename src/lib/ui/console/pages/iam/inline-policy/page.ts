import { page } from '../../../page';
import type { Ask } from '../../../query';
import { carriers, type Carrier } from '../carriers';
import { groupPage } from '../group/page';
import { groupsPage } from '../groups/page';
import { iamConsole } from '../iam';
import { readInline } from '../parts/read-document';
import { rolePage } from '../role/page';
import { rolesPage } from '../roles/page';
import { userPage } from '../user/page';
import { usersPage } from '../users/page';

/* An inline policy of a user, a user group or a role is written: a new one where none is named. */

const crumb = ({ policy }: { readonly policy: string | undefined }) =>
	policy ?? 'Create inline policy';

function read(
	ask: Ask,
	carrier: Carrier,
	{ name, policy }: { readonly name: string; readonly policy: string | undefined }
) {
	return {
		carrier,
		document: policy === undefined ? undefined : readInline(ask, carrier, name, policy)
	};
}

export const userInlinePolicyPage = page({
	service: iamConsole,
	address: '/users/:name/inline-policy/:policy?',
	above: ({ name }) => [
		{ label: 'Users', to: usersPage.to() },
		{ label: name, to: userPage.to({ name }) }
	],
	crumb,
	reads: (ask, said) => ({ ...read(ask, carriers.user, said), back: userPage.to(said) })
});

export const groupInlinePolicyPage = page({
	service: iamConsole,
	address: '/groups/:name/inline-policy/:policy?',
	above: ({ name }) => [
		{ label: 'User groups', to: groupsPage.to() },
		{ label: name, to: groupPage.to({ name, tab: 'permissions' }) }
	],
	crumb,
	reads: (ask, said) => ({
		...read(ask, carriers.group, said),
		back: groupPage.to({ name: said.name, tab: 'permissions' })
	})
});

export const roleInlinePolicyPage = page({
	service: iamConsole,
	address: '/roles/:name/inline-policy/:policy?',
	above: ({ name }) => [
		{ label: 'Roles', to: rolesPage.to() },
		{ label: name, to: rolePage.to({ name }) }
	],
	crumb,
	reads: (ask, said) => ({ ...read(ask, carriers.role, said), back: rolePage.to(said) })
});
