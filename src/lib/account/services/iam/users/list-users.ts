import { userAnswer } from '../entity-answers';
import { aboutUsers } from '../subjects';
import { byPath, pathPage } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export const listUsers = aboutUsers({
	name: 'ListUsers',
	level: 'List',
	parameters: byPath,
	apply: (_, account, page) => pathPage(account, page, 'Users', account.iam.users, userAnswer)
});
