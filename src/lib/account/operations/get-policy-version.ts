import { policyVersionAnswer } from '../answers';
import { done, fail } from '../operation';
import { policyVersionId } from '../parameters';
import { aboutPolicy } from '../subjects';

/**
 * Of AWS's policies only the version in force is known here.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html
 */
export const getPolicyVersion = aboutPolicy({
	name: 'GetPolicyVersion',
	level: 'Read',
	parameters: { VersionId: policyVersionId },
	apply: ({ account }, policy, { VersionId: version }) => {
		if (version !== policy.version) {
			const message = `Policy ${policy.arn} version ${version} does not exist or is not attachable.`;
			return fail('NoSuchEntity', message);
		}
		return done(account, { PolicyVersion: policyVersionAnswer(policy) });
	}
});
