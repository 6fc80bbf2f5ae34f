import { done } from '../../operation';
import { policyVersionId } from '../../parameters';
import { noSuchVersion, notYours, replacePolicy } from '../../policies/policy-versions';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export const setDefaultPolicyVersion = aboutPolicy({
	name: 'SetDefaultPolicyVersion',
	level: 'Permissions management',
	parameters: { VersionId: policyVersionId },
	apply: (context, policy, { VersionId: id }) => {
		const { own } = policy;
		if (!own) return notYours(context, 'SetDefaultPolicyVersion', policy);
		if (!own.versions.some((version) => version.id === id)) return noSuchVersion(policy, id);
		const changed = { ...own, defaultVersion: id, updated: context.time };
		return done(replacePolicy(context.account, changed));
	}
});
