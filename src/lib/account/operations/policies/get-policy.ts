import { policyAnswer } from '../../answers';
import { done } from '../../operation';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export const getPolicy = aboutPolicy({
	name: 'GetPolicy',
	level: 'Read',
	apply: ({ account }, policy) => done(account, { Policy: policyAnswer(account, policy) })
});
