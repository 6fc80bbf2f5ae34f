import { replaceInstanceProfile } from './instance-profiles';
import { done, fail } from '../../../base/applied';
import { roleName } from '../parameters';
import { passRole } from '../roles/pass-role';
import { quotas } from '../quotas';
import { noSuchRole, protectedRole } from '../roles/roles';
import { aboutInstanceProfile } from '../subjects';
import { keyOf, lookUp } from '../../../base/table';

/**
 * Whoever gives a role to EC2 passes it on, so that nobody gets more by an instance than by themselves.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html
 */
export const addRoleToInstanceProfile = aboutInstanceProfile({
	name: 'AddRoleToInstanceProfile',
	level: 'Write',
	parameters: { RoleName: roleName },
	besides: ({ account }, { RoleName: name }) => [passRole(account, name, 'ec2.amazonaws.com')],
	apply: ({ account }, profile, { RoleName: name }) => {
		const role = lookUp(account.iam.roles, name);
		if (!role) return noSuchRole(name);
		const refused = protectedRole(role);
		if (refused) return refused;
		if (profile.role !== undefined) {
			return fail(
				'LimitExceeded',
				`Cannot exceed quota for InstanceSessionsPerInstanceProfile: ${quotas.rolesPerInstanceProfile}`
			);
		}
		return done(replaceInstanceProfile(account, { ...profile, role: keyOf(role.name) }));
	}
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export const removeRoleFromInstanceProfile = aboutInstanceProfile({
	name: 'RemoveRoleFromInstanceProfile',
	level: 'Write',
	parameters: { RoleName: roleName },
	apply: ({ account }, { role: held, ...profile }, { RoleName: name }) => {
		const role = lookUp(account.iam.roles, name);
		if (!role) return noSuchRole(name);
		if (held !== keyOf(name)) {
			return fail(
				'NoSuchEntity',
				`Role ${role.name} in Instance Profile ${profile.name} cannot be found.`
			);
		}
		return done(replaceInstanceProfile(account, profile));
	}
});
