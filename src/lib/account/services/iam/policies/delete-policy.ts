import { done, fail } from '../../../base/applied';
import { attachmentCount, boundaryCount } from './policies';
import { cannotDelete } from './policy-versions';
import { aboutPolicy } from '../subjects';
import { drop } from '../../../base/table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export const deletePolicy = aboutPolicy({
	name: 'DeletePolicy',
	level: 'Permissions management',
	apply: ({ account }, policy) => {
		if (!policy.own) return cannotDelete;
		if (attachmentCount(account, policy) + boundaryCount(account, policy) > 0) {
			return fail('DeleteConflict', 'Cannot delete a policy attached to entities.');
		}
		if (policy.versions.length > 1) {
			return fail(
				'DeleteConflict',
				"This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."
			);
		}
		return done({
			...account,
			iam: { ...account.iam, policies: drop(account.iam.policies, policy.name) }
		});
	}
});
