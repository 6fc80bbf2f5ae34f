import { groupAnswer } from '../answers';
import { aboutGroups } from '../subjects';
import { listByPath } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = listByPath(
	aboutGroups,
	'Groups',
	(account) => account.iam.groups,
	groupAnswer
);
