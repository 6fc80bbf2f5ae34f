import { groupAnswer, listAnswer, userAnswer } from '../../answers';
import { membersOf } from '../../groups';
import { done } from '../../operation';
import { aboutGroup } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
export const getGroup = aboutGroup({
	name: 'GetGroup',
	level: 'Read',
	apply: ({ account }, group) => {
		const members = membersOf(account, group).map((user) => userAnswer(account, user));
		return done(account, { Group: groupAnswer(account, group), ...listAnswer('Users', members) });
	}
});
