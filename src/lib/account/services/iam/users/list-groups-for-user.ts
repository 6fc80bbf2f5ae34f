import { groupAnswer } from '../entity-answers';
import { isMember } from '../groups/groups';
import { paging, tablePage } from '../../../base/paging';
import { aboutUser } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export const listGroupsForUser = aboutUser({
	name: 'ListGroupsForUser',
	level: 'List',
	parameters: paging,
	apply: ({ account }, user, page) =>
		tablePage(
			account,
			page,
			'Groups',
			account.iam.groups,
			(group) => groupAnswer(account, group),
			(group) => isMember(user, group)
		)
});
