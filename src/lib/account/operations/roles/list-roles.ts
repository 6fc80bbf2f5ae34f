import { listPage, paging } from '../../paging';
import { pathPrefix } from '../../parameters';
import { roleListed } from '../../role-answers';
import { aboutRoles } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = aboutRoles({
	name: 'ListRoles',
	level: 'List',
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: (_, account, { PathPrefix: prefix, ...page }) =>
		listPage(
			account,
			page,
			'Roles',
			all(account.roles),
			(role) => roleListed(account, role),
			({ path }) => path.startsWith(prefix)
		)
});
