import { createRole } from './create-role';
import { createServiceLinkedRole } from './create-service-linked-role';
import { deleteRole } from './delete-role';
import {
	deleteServiceLinkedRole,
	getServiceLinkedRoleDeletionStatus
} from './delete-service-linked-role';
import { getRole } from './get-role';
import { listRoles } from './list-roles';
import { updateAssumeRolePolicy } from './update-assume-role-policy';
import { updateRole, updateRoleDescription } from './update-role';

export const rolesOperations = [
	createRole,
	createServiceLinkedRole,
	deleteRole,
	deleteServiceLinkedRole,
	getRole,
	getServiceLinkedRoleDeletionStatus,
	listRoles,
	updateAssumeRolePolicy,
	updateRole,
	updateRoleDescription
] as const;
