import { openDB, type DBSchema } from 'idb';

/*
 * A database of its own: a key is no learner’s work, is in no backup, and is not deleted with it.
 */

/** The teacher’s key as it is kept. */
export interface KeptKey {
	readonly publicKey: Uint8Array;
	/** When it was made or brought in, in milliseconds. */
	readonly made: number;
	/** As certificates are to name the teacher. */
	readonly name: string;
	/** A browser without Ed25519 in WebCrypto keeps the bytes: whoever can read its files can take them. */
	readonly secret:
		| { readonly kind: 'browser'; readonly key: CryptoKey }
		| { readonly kind: 'bytes'; readonly bytes: Uint8Array };
}

interface Schema extends DBSchema {
	/** One key, under the name `own`. */
	keys: { key: string; value: KeptKey };
	/** Whose key is whose, as the checker says; by did:key. */
	signers: { key: string; value: string };
}

const name = 'leastwise-signing';

function open() {
	return openDB<Schema>(name, 1, {
		upgrade(database) {
			database.createObjectStore('keys');
			database.createObjectStore('signers');
		}
	});
}

type Opened = Awaited<ReturnType<typeof open>>;

async function withStore<T>(job: (database: Opened) => Promise<T>): Promise<T> {
	const database = await open();
	try {
		return await job(database);
	} finally {
		database.close();
	}
}

export function ownKey(): Promise<KeptKey | undefined> {
	return withStore((database) => database.get('keys', 'own'));
}

export function keepKey(key: KeptKey): Promise<unknown> {
	return withStore((database) => database.put('keys', key, 'own'));
}

export function forgetKey(): Promise<void> {
	return withStore((database) => database.delete('keys', 'own'));
}

/** As the checker calls the one with this key, if they know them. */
export function signerNamed(did: string): Promise<string | undefined> {
	return withStore((database) => database.get('signers', did));
}

/** Without a name, forgets who it is. */
export function nameSigner(did: string, name: string): Promise<unknown> {
	return withStore<unknown>((database) =>
		name === '' ? database.delete('signers', did) : database.put('signers', name, did)
	);
}
