import { listAnswer } from '../../answers';
import { done } from '../../operation';
import { aboutAccount } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export const listAccountAliases = aboutAccount({
	name: 'ListAccountAliases',
	level: 'List',
	apply: (_, account) =>
		done(account, listAnswer('AccountAliases', account.alias === undefined ? [] : [account.alias]))
});
