import type { Account } from '../../../account';
import type { Role } from '../model/roles';
import { profilesWith } from '../instance-profiles/instance-profiles';
import { done, fail } from '../../../base/applied';
import { dropRole, protectedRole } from './roles';
import { aboutRole } from '../subjects';

/** What must be gone before a role can be deleted, in AWS's words. */
const obstacles: readonly (readonly [string, (account: Account, role: Role) => boolean])[] = [
	['remove roles from instance profile', (account, role) => profilesWith(account, role).length > 0],
	['detach all policies', (_, { attached }) => attached.length > 0],
	['delete policies', (_, { inline }) => inline.length > 0]
];

/**
 * Sessions of the role are worth nothing from then on.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html
 */
export const deleteRole = aboutRole({
	name: 'DeleteRole',
	level: 'Write',
	apply: ({ account }, role) => {
		const refused = protectedRole(role);
		if (refused) return refused;
		const obstacle = obstacles.find(([, stands]) => stands(account, role));
		return obstacle
			? fail('DeleteConflict', `Cannot delete entity, must ${obstacle[0]} first.`)
			: done(dropRole(account, role));
	}
});
