import { groupAnswer } from '../entity-answers';
import { aboutGroups } from '../subjects';
import { byPath, pathPage } from '../list-by-path';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups = aboutGroups({
	name: 'ListGroups',
	level: 'List',
	parameters: byPath,
	apply: (_, account, page) => pathPage(account, page, 'Groups', account.iam.groups, groupAnswer)
});
