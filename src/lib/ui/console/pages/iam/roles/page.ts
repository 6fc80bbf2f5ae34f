import { page } from '../../../page';
import type { Ask } from '../../../query';
import { accessManagement, iamConsole } from '../iam';
import { roleNamed, roles, type RoleListed } from '../queries';

export const rolesPage = page({
	service: iamConsole,
	address: '/roles',
	navigation: { heading: accessManagement, label: 'Roles' },
	crumb: () => 'Roles',
	reads: (ask) => ({ roles: ask(roles()) })
});

/** What its list shows of a role, read for each that is in sight: lists do not tell the last use. */
export function readRow(ask: Ask, { RoleName: name }: RoleListed) {
	return { role: ask(roleNamed(name)) };
}
