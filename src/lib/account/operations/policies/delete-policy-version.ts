import { done, fail } from '../../operation';
import { policyVersionId } from '../../parameters';
import { noSuchVersion, notYours, replacePolicy } from '../../policies/policy-versions';
import { aboutPolicy } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion = aboutPolicy({
	name: 'DeletePolicyVersion',
	level: 'Permissions management',
	parameters: { VersionId: policyVersionId },
	apply: (context, policy, { VersionId: id }) => {
		const { own } = policy;
		if (!own) return notYours(context, 'DeletePolicyVersion', policy);
		if (!own.versions.some((version) => version.id === id)) return noSuchVersion(policy, id);
		if (id === own.defaultVersion) {
			return fail('DeleteConflict', 'Cannot delete the default version of a policy.');
		}
		const versions = own.versions.filter((version) => version.id !== id);
		return done(replacePolicy(context.account, { ...own, versions }));
	}
});
