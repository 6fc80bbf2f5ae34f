import type { Account } from '$lib/account/account';
import { phonesOf } from '$lib/scenario/sandbox/phones';
import { kept, reasonOf, type Refusal, type Store } from '$lib/storage/store';

/** Has the authenticator hold again what it held at the beginning; or why it could not be written. */
export async function resetPhones(
	store: Pick<Store, 'saveAuthenticator'>,
	id: string,
	start: Account
): Promise<Refusal | undefined> {
	const phones = { accounts: phonesOf(start), clockOffset: 0 };
	return reasonOf(await kept(store.saveAuthenticator(id, phones)));
}
