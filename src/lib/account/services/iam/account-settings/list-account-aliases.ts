import { listPage, paging } from '../../../base/paging';
import { aboutAccount } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export const listAccountAliases = aboutAccount({
	name: 'ListAccountAliases',
	level: 'List',
	parameters: paging,
	apply: (_, account, page) => {
		const aliases = account.iam.alias === undefined ? [] : [account.iam.alias];
		return listPage(account, page, 'AccountAliases', aliases, (alias) => alias);
	}
});
