import { done, fail } from '../../../base/applied';
import { aboutInstanceProfile } from '../subjects';
import { drop } from '../../../base/table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export const deleteInstanceProfile = aboutInstanceProfile({
	name: 'DeleteInstanceProfile',
	level: 'Write',
	apply: ({ account }, { name, role }) =>
		role === undefined
			? done({
					...account,
					iam: { ...account.iam, instanceProfiles: drop(account.iam.instanceProfiles, name) }
				})
			: fail(
					'DeleteConflict',
					'Cannot delete entity, must remove roles from instance profile first.'
				)
});
