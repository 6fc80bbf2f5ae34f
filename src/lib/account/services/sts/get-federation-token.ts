import * as v from 'valibot';
import { federatedUserArn } from '../iam/arn';
import { byArn } from '../../base/operation';
import { stsOperation } from './operation';
import { done, fail } from '../../base/applied';
import { maxLength, bounded } from '../../base/parameters';
import { policyDocument } from '../iam/parameters';
import { missingPolicy, packedAnswer, packedSimplified, readLimits } from './session-limits';
import { readSessionTags } from './session-tags';
import { keyOf } from '../../base/table';
import { credentialsAnswer, issueCredentials } from './temporary';
import { policies, sessionDuration, tags } from './parameters';

/**
 * The session may do what both its policies and the user's allow; without session policies, nothing
 * but what a resource's policy grants to it.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 */
export const getFederationToken = stsOperation({
	name: 'GetFederationToken',
	level: 'Write',
	handsOutCredentials: true,
	simplified: `Only users can call it; AWS lets root as well, and advises against it. ${packedSimplified}`,
	parameters: v.object({
		Name: bounded(2, 32, '[\\w+=,.@-]*'),
		// Here a longer policy breaks a constraint; elsewhere it is too large when it is packed.
		Policy: v.optional(v.pipe(policyDocument, maxLength(2048))),
		PolicyArns: policies.PolicyArns,
		DurationSeconds: v.optional(sessionDuration, 43_200),
		...tags
	}),
	access: {
		kind: 'policies',
		resource: ({ account }, { Name: name, Tags: tags = [] }) => {
			const target = byArn(federatedUserArn(account, name));
			return tags.length === 0 ? target : [target, { ...target, action: 'sts:TagSession' }];
		},
		apply: (context, given) => {
			const { account, identity } = context;
			if (identity.kind !== 'user') return usersOnly;
			const tags = readSessionTags(identity, given.Tags);
			if (!tags.ok) return tags;
			const limits = readLimits(given);
			if (!limits.ok) return limits;
			const missing = missingPolicy(account, limits);
			if (missing) return missing;
			const { Name: name, DurationSeconds: seconds } = given;
			const { user } = identity;
			const issued = issueCredentials(context, {
				seconds,
				bearer: {
					kind: 'federatedUser',
					name,
					user: keyOf(user.name),
					userId: user.id,
					tags: tags.tags,
					policies: limits.policies,
					policyArns: limits.policyArns
				}
			});
			return done(issued.account, {
				Credentials: credentialsAnswer(issued.credentials),
				FederatedUser: {
					FederatedUserId: `${account.id}:${name}`,
					Arn: federatedUserArn(account, name)
				},
				...packedAnswer(limits)
			});
		}
	}
});

const usersOnly = fail(
	'AccessDenied',
	'Leastwise opens federated sessions for IAM users only, not for root.'
);
