import { createUser } from './create-user';
import { deleteUser } from './delete-user';
import { getUser } from './get-user';
import { listGroupsForUser } from './list-groups-for-user';
import { listUsers } from './list-users';
import { updateUser } from './update-user';

export const usersOperations = [
	createUser,
	deleteUser,
	getUser,
	listGroupsForUser,
	listUsers,
	updateUser
] as const;
