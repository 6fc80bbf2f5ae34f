import type { AccessKey, Account, Holder } from './account';
import { credentialsOf, userNameOf, withCredentials } from './credentials';
import { fail, type Failed } from './operation';
import { isoTime } from './time';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyMetadata.html */
export function accessKeyAnswer(account: Account, holder: Holder, key: AccessKey) {
	return {
		...userNameOf(account, holder),
		AccessKeyId: key.id,
		Status: key.status,
		CreateDate: isoTime(key.created)
	};
}

export function noSuchAccessKey(id: string): Failed {
	return fail('NoSuchEntity', `The Access Key with id ${id} cannot be found`);
}

export function hasAccessKey(account: Account, holder: Holder, id: string): boolean {
	return credentialsOf(account, holder).accessKeys.some((key) => key.id === id);
}

/** The account with the holder's keys changed. */
export function withAccessKeys(
	account: Account,
	holder: Holder,
	change: (keys: readonly AccessKey[]) => readonly AccessKey[]
): Account {
	const { accessKeys } = credentialsOf(account, holder);
	return withCredentials(account, holder, { accessKeys: change(accessKeys) });
}
