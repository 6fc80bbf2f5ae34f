import { groupAnswer } from '../../answers';
import { paging, tablePage } from '../../paging';
import { pathPrefix } from '../../parameters';
import { aboutGroups } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = aboutGroups({
	name: 'ListGroups',
	level: 'List',
	parameters: { PathPrefix: pathPrefix, ...paging },
	apply: (_, account, { PathPrefix: prefix, ...page }) =>
		tablePage(
			account,
			page,
			'Groups',
			account.groups,
			(group) => groupAnswer(account, group),
			({ path }) => path.startsWith(prefix)
		)
});
