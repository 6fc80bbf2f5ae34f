import { policyAnswer } from '../entity-answers';
import { done } from '../../../base/applied';
import { aboutPolicy } from '../subjects';
import { tagAnswers } from '../tags/tags';

/** The only answer with the description. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy = aboutPolicy({
	name: 'GetPolicy',
	level: 'Read',
	apply: ({ account }, policy) => {
		const { description } = policy;
		return done(account, {
			Policy: {
				...policyAnswer(account, policy),
				...(description === undefined ? {} : { Description: description }),
				Tags: tagAnswers(policy.tags)
			}
		});
	}
});
