import { policyVersionAnswer } from '../../answers';
import { done } from '../../operation';
import { policyVersionId } from '../../parameters';
import { noSuchVersion } from '../../policies/policy-versions';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion = aboutPolicy({
	name: 'GetPolicyVersion',
	level: 'Read',
	parameters: { VersionId: policyVersionId },
	apply: ({ account }, policy, { VersionId: version }) => {
		const found = policy.versions.find(({ id }) => id === version);
		if (!found) return noSuchVersion(policy, version);
		return done(account, { PolicyVersion: policyVersionAnswer(policy, found) });
	}
});
