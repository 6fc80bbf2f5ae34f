import type { PublicKey } from './public-key';

/** What is kept of a security key: nothing of it is secret. */
export interface Credential {
	/** base64url */
	readonly id: string;
	readonly publicKey: PublicKey;
	readonly signCount: number;
}
