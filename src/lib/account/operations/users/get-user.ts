import { boundaryAnswer, rootAnswer, userAnswer } from '../../answers';
import { done } from '../../operation';
import { aboutCredentials } from '../../subjects';
import { userOf } from '../../users';

/**
 * Without a user name: the caller, root too.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const getUser = aboutCredentials({
	name: 'GetUser',
	level: 'Read',
	apply: ({ account }, holder) => {
		if (holder.kind === 'root') return done(account, { User: rootAnswer(account) });
		const user = userOf(account, holder.key);
		return done(account, { User: { ...userAnswer(account, user), ...boundaryAnswer(user) } });
	}
});
