import { done, fail } from '../../../base/operation';
import { accountAlias } from '../parameters';
import { aboutAccount } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html */
export const deleteAccountAlias = aboutAccount({
	name: 'DeleteAccountAlias',
	level: 'Write',
	parameters: { AccountAlias: accountAlias },
	apply: (_, account, { AccountAlias: named }) => {
		const { alias, ...rest } = account;
		return alias === named
			? done(rest)
			: fail('NoSuchEntity', `The account alias ${named} cannot be found.`);
	}
});
