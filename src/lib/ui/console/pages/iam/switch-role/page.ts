import { page } from '../../../page';
import { iamConsole } from '../iam';

/**
 * Where a link to switch roles leads: AWS's `switchrole?roleName=…&account=…`. The account is a number
 * or an alias, and the role's path belongs to its name.
 */
export const switchRolePage = page({
	service: iamConsole,
	address: '/switch-role/:account?/:roleName?',
	crumb: () => 'Switch Role',
	reads: () => ({})
});
