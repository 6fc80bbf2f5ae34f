import type { Account } from '../../../account';
import { lookUp } from '../../../base/table';
import type { AccessKey, Holder } from '../model/people';
import { userOf } from '../users/users';

/** Whose long-term access key this is. */
export function ownerOf(
	account: Account,
	keyId: string
): { readonly holder: Holder; readonly key: AccessKey } | undefined {
	const holder = lookUp(account.iam.keyHolders, keyId);
	if (!holder) return undefined;
	const { accessKeys } = holder.kind === 'root' ? account.iam.root : userOf(account, holder.key);
	const key = accessKeys.find(({ id }) => id === keyId);
	return key && { holder, key };
}
