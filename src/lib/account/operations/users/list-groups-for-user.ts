import { groupAnswer, listAnswer } from '../../answers';
import { isMember } from '../../groups';
import { done } from '../../operation';
import { aboutUser } from '../../subjects';
import { all } from '../../table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export const listGroupsForUser = aboutUser({
	name: 'ListGroupsForUser',
	level: 'List',
	apply: ({ account }, user) => {
		const groups = all(account.groups).filter((group) => isMember(user, group));
		return done(
			account,
			listAnswer(
				'Groups',
				groups.map((group) => groupAnswer(account, group))
			)
		);
	}
});
