import { paging, tablePage } from '../../paging';
import { pathPrefix } from '../../parameters';
import { roleListed } from '../../roles/role-answers';
import { aboutRoles } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = aboutRoles({
	name: 'ListRoles',
	level: 'List',
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: (_, account, { PathPrefix: prefix, ...page }) =>
		tablePage(
			account,
			page,
			'Roles',
			account.roles,
			(role) => roleListed(account, role),
			({ path }) => path.startsWith(prefix)
		)
});
