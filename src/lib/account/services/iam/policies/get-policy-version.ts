import { policyVersionAnswer } from '../entity-answers';
import { done, fail } from '../../../base/applied';
import { noSuchVersion, versionNumbers } from './policy-versions';
import { aboutPolicyVersion } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export const getPolicyVersion = aboutPolicyVersion({
	name: 'GetPolicyVersion',
	level: 'Read',
	simplified: 'Of AWS’s policies only the version in force is told.',
	apply: ({ account }, { policy, version }) => {
		const found = policy.versions.find(({ id }) => id === version);
		if (found) return done(account, { PolicyVersion: policyVersionAnswer(policy, found) });
		return versionNumbers(policy).includes(version)
			? fail(
					'NotSimulated',
					`Of AWS’s policies Leastwise knows the version in force, here ${policy.defaultVersion}, and none before.`
				)
			: noSuchVersion(policy, version);
	}
});
