import { createInstanceProfile } from './create-instance-profile';
import { deleteInstanceProfile } from './delete-instance-profile';
import { getInstanceProfile } from './get-instance-profile';
import { listInstanceProfiles, listInstanceProfilesForRole } from './list-instance-profiles';
import {
	addRoleToInstanceProfile,
	removeRoleFromInstanceProfile
} from './role-in-instance-profile';

export const instanceProfilesOperations = [
	addRoleToInstanceProfile,
	createInstanceProfile,
	deleteInstanceProfile,
	getInstanceProfile,
	listInstanceProfiles,
	listInstanceProfilesForRole,
	removeRoleFromInstanceProfile
] as const;
