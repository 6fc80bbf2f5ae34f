import type * as v from 'valibot';
import type { Account } from '../account';
import { ageAt, documentFile, unlessEmpty, type Writing } from '../base/file';
import type { Time } from '../base/time';
import { iamFile } from '../services/iam/file';
import type { PasswordOf } from '../services/iam/file/people';
import type { AccountSchema } from './account-schema';
import { serviceNames, serviceOf } from './registry';

export type { PasswordOf };

/** An account.yaml, as a value. */
export type AccountFile = v.InferInput<AccountSchema>;

export interface WrittenAccount {
	readonly file: AccountFile;
	/** What has no place in the file, in sentences. */
	readonly leftOut: readonly string[];
}

/**
 * Writes an account down as account.yaml: what `openAccount` opens is like it, with ids, keys and
 * secrets of its own. No secret leaves the account, and of passwords only what `passwordOf` gives.
 */
export async function accountFile(
	account: Account,
	time: Time,
	passwordOf: PasswordOf
): Promise<WrittenAccount> {
	const leftOut = new Set<string>();
	const age = ageAt(time, account.created);
	const writing: Writing = {
		time,
		leaveOut: (what) => leftOut.add(what),
		ageUnlessAccounts(created) {
			const own = ageAt(time, created);
			return own === age ? {} : { age: own };
		}
	};
	const { id, name, organization } = account;
	const file: AccountFile = {
		version: 2,
		id,
		name,
		age,
		...iamFile(account, writing, passwordOf),
		...(await servicesFile(account, writing)),
		...(organization ? { organization: guardRails(organization) } : {})
	};
	return { file, leftOut: [...leftOut] };
}

async function servicesFile(account: Account, writing: Writing) {
	const kept = serviceNames.filter((name) => Object.hasOwn(account, name));
	const files = kept.map(async (name) => {
		const write = await serviceOf(name).file?.();
		return write ? [[name, write(account as never, writing)] as const] : [];
	});
	return Object.fromEntries((await Promise.all(files)).flat()) as Readonly<Record<never, never>>;
}

function guardRails({
	id,
	path,
	isManagementAccount,
	scps,
	rcps
}: Required<Account>['organization']) {
	const levels = (of: typeof scps) =>
		of.map((level) => level.map(({ name, text }) => ({ name, document: documentFile(text) })));
	return {
		id,
		path,
		...(isManagementAccount ? { isManagementAccount } : {}),
		...unlessEmpty('scps', levels(scps)),
		...unlessEmpty('rcps', levels(rcps))
	};
}
