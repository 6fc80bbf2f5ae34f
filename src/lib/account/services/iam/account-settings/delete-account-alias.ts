import { done, fail } from '../../../base/applied';
import { accountAlias } from '../parameters';
import { aboutAccount } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html */
export const deleteAccountAlias = aboutAccount({
	name: 'DeleteAccountAlias',
	level: 'Write',
	parameters: { AccountAlias: accountAlias },
	apply: (_, account, { AccountAlias: named }) => {
		const { alias, ...iam } = account.iam;
		return alias === named
			? done({ ...account, iam })
			: fail('NoSuchEntity', `The account alias ${named} cannot be found.`);
	}
});
