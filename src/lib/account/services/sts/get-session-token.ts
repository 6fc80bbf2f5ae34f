import * as v from 'valibot';
import { holderOf } from '../iam/people/principal';
import { proveMfa } from './mfa-proof';
import { done } from '../../base/applied';
import { stsOperation } from './operation';
import { credentialsAnswer, issueCredentials } from './temporary';
import { mfa, sessionDuration } from './parameters';

/** Seconds: 12 hours; root has an hour at most, whatever is asked. */
const usual = 43_200;
const longestForRoot = 3600;

/**
 * Needs no permission, and no policy can deny it. What the credentials cannot do is in `access/restrictions.ts`.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 */
export const getSessionToken = stsOperation({
	name: 'GetSessionToken',
	level: 'Read',
	handsOutCredentials: true,
	parameters: v.object({ DurationSeconds: v.optional(sessionDuration, usual), ...mfa }),
	secrets: ['TokenCode'],
	access: {
		kind: 'anyIdentity',
		apply: (context, given) => {
			const { identity } = context;
			const holder = holderOf(identity);
			if (!holder) throw new Error(`GetSessionToken is not for sessions such as ${identity.arn}`);
			const proof = proveMfa(context, given);
			if (!proof.ok) return proof;
			const { DurationSeconds: wished } = given;
			const { account, credentials } = issueCredentials(
				{ ...context, account: proof.account },
				{
					seconds: holder.kind === 'root' ? Math.min(wished, longestForRoot) : wished,
					bearer: {
						kind: 'holder',
						holder,
						...(identity.kind === 'user' ? { userId: identity.user.id } : {})
					},
					...(proof.mfa === undefined ? {} : { mfa: proof.mfa })
				}
			);
			return done(account, { Credentials: credentialsAnswer(credentials) });
		}
	}
});
