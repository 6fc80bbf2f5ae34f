import * as v from 'valibot';
import { userId } from '../iam/people/principal';
import { done } from '../../base/applied';
import { stsOperation } from './operation';

/**
 * Needs no permission, and no policy can deny it.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const getCallerIdentity = stsOperation({
	name: 'GetCallerIdentity',
	level: 'Read',
	parameters: v.object({}),
	access: {
		kind: 'anyIdentity',
		apply: ({ account, identity }) =>
			done(account, {
				UserId: userId(account, identity),
				Account: account.id,
				Arn: identity.arn
			})
	}
});
