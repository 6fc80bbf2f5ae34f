import { groupAnswer, userAnswer } from '../entity-answers';
import { isMemberOf } from './groups';
import { done } from '../../../base/applied';
import { cutTables, invalidMarker, paging } from '../../../base/paging';
import { aboutGroup } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
export const getGroup = aboutGroup({
	name: 'GetGroup',
	level: 'Read',
	parameters: paging,
	apply: ({ account }, group, page) => {
		const cut = cutTables([account.iam.users], page, isMemberOf(group));
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		return done(account, {
			Group: groupAnswer(account, group),
			Users: shown.map(({ entity }) => userAnswer(account, entity)),
			...rest
		});
	}
});
