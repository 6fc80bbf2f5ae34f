import type { AccessKey, Holder } from '../model/people';
import type { Account } from '../../../account';
import { credentialsOf, userNameOf, withCredentials } from './credentials';
import { fail, type Failed } from '../../../base/applied';
import { drop, put } from '../../../base/table';
import { isoTime } from '../../../base/time';

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
	const before = credentialsOf(account, holder).accessKeys;
	const accessKeys = change(before);
	const gone = before.filter(({ id }) => !accessKeys.some((key) => key.id === id));
	const come = accessKeys.filter(({ id }) => !before.some((key) => key.id === id));
	const fewer = gone.reduce((table, { id }) => drop(table, id), account.iam.keyHolders);
	const keyHolders = come.reduce((table, { id }) => put(table, id, holder), fewer);
	const changed = withCredentials(account, holder, { accessKeys });
	return { ...changed, iam: { ...changed.iam, keyHolders } };
}
