import { rootAnswer, userShown } from '../entity-answers';
import { done } from '../../../base/applied';
import { aboutCredentials } from '../subjects';
import { userOf } from './users';

/**
 * Without a user name: the caller, root too.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html
 */
export const getUser = aboutCredentials({
	name: 'GetUser',
	level: 'Read',
	apply: ({ account }, holder) =>
		done(account, {
			User:
				holder.kind === 'root'
					? rootAnswer(account)
					: userShown(account, userOf(account, holder.key))
		})
});
