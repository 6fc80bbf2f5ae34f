import { roleListed } from './role-answers';
import { aboutRoles } from '../subjects';
import { byPath, pathPage } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = aboutRoles({
	name: 'ListRoles',
	level: 'List',
	parameters: byPath,
	apply: (_, account, page) => pathPage(account, page, 'Roles', account.iam.roles, roleListed)
});
