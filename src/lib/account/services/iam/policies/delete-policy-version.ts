import { done, fail } from '../../../base/applied';
import { cannotDeleteVersions, noSuchVersion, replacePolicy } from './policy-versions';
import { aboutPolicyVersion } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export const deletePolicyVersion = aboutPolicyVersion({
	name: 'DeletePolicyVersion',
	level: 'Permissions management',
	apply: ({ account }, { policy, version: id }) => {
		const { own } = policy;
		if (!own) return cannotDeleteVersions;
		if (!own.versions.some((version) => version.id === id)) return noSuchVersion(policy, id);
		if (id === own.defaultVersion) {
			return fail('DeleteConflict', 'Cannot delete the default version of a policy.');
		}
		const versions = own.versions.filter((version) => version.id !== id);
		return done(replacePolicy(account, { ...own, versions }));
	}
});
