import { roleListed } from './role-answers';
import { aboutRoles } from '../subjects';
import { listByPath } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export const listRoles = listByPath(
	aboutRoles,
	'Roles',
	(account) => account.iam.roles,
	roleListed
);
