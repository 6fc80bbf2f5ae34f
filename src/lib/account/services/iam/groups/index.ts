import { addUserToGroup } from './add-user-to-group';
import { createGroup } from './create-group';
import { deleteGroup } from './delete-group';
import { getGroup } from './get-group';
import { listGroups } from './list-groups';
import { removeUserFromGroup } from './remove-user-from-group';
import { updateGroup } from './update-group';

export const groupsOperations = [
	addUserToGroup,
	createGroup,
	deleteGroup,
	getGroup,
	listGroups,
	removeUserFromGroup,
	updateGroup
] as const;
