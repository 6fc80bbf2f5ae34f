import { membersOf } from './groups';
import { done, fail } from '../../../base/applied';
import { aboutGroup } from '../subjects';
import { drop } from '../../../base/table';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup = aboutGroup({
	name: 'DeleteGroup',
	level: 'Write',
	apply: ({ account }, group) => {
		if (membersOf(account, group).length > 0) {
			return fail('DeleteConflict', 'Cannot delete entity, must remove users from group first.');
		}
		if (group.inline.length > 0) {
			return fail('DeleteConflict', 'Cannot delete entity, must delete policies first.');
		}
		if (group.attached.length > 0) {
			return fail('DeleteConflict', 'Cannot delete entity, must detach all policies first.');
		}
		return done({
			...account,
			iam: { ...account.iam, groups: drop(account.iam.groups, group.name) }
		});
	}
});
