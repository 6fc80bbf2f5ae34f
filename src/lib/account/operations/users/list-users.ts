import { userAnswer } from '../../answers';
import { paging, tablePage } from '../../paging';
import { pathPrefix } from '../../parameters';
import { aboutUsers } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = aboutUsers({
	name: 'ListUsers',
	level: 'List',
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: (_, account, { PathPrefix: prefix, ...page }) =>
		tablePage(
			account,
			page,
			'Users',
			account.users,
			(user) => userAnswer(account, user),
			({ path }) => path.startsWith(prefix)
		)
});
