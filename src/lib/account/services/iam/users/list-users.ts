import { userAnswer } from '../answers';
import { aboutUsers } from '../subjects';
import { listByPath } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = listByPath(
	aboutUsers,
	'Users',
	(account) => account.iam.users,
	userAnswer
);
