import { createView } from '@noble/hashes/utils.js';
import { readCbor } from './cbor';
import { publicKeyOf, type PublicKey } from './public-key';

/** What the authenticator itself says, and signs. */
export interface AuthenticatorData {
	/** SHA-256 of the relying party's id. */
	readonly rpIdHash: Uint8Array;
	/** The key was touched. */
	readonly userPresent: boolean;
	/** By PIN, fingerprint or face. */
	readonly userVerified: boolean;
	/** A passkey that is copied to its owner's other devices, or may be. */
	readonly backupEligible: boolean;
	/** How often the key has signed; always 0 where it does not count. */
	readonly signCount: number;
	/** With a registration: the new credential. */
	readonly credential?: AttestedCredential;
}

export interface AttestedCredential {
	readonly id: Uint8Array;
	/** Nothing where the key is of a kind that cannot be checked. */
	readonly publicKey: PublicKey | undefined;
}

const flag = { present: 1, verified: 4, eligible: 8, backedUp: 16, attested: 64, extended: 128 };

const headLength = 37;
const aaguidLength = 16;
const longestId = 1023;

/** Nothing where the bytes are not authenticator data. https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
export function readAuthenticatorData(bytes: Uint8Array): AuthenticatorData | undefined {
	if (bytes.length < headLength) return undefined;
	const view = createView(bytes);
	const flags = view.getUint8(32);
	const has = (bit: number) => (flags & bit) !== 0;
	if (has(flag.backedUp) && !has(flag.eligible)) return undefined;

	const attested = has(flag.attested) ? readCredential(bytes, headLength) : undefined;
	if (has(flag.attested) && !attested) return undefined;
	const end = attested?.end ?? headLength;
	const extensions = has(flag.extended) ? readCbor(bytes, end) : { end };
	if (extensions?.end !== bytes.length) return undefined;

	return {
		rpIdHash: bytes.slice(0, 32),
		userPresent: has(flag.present),
		userVerified: has(flag.verified),
		backupEligible: has(flag.eligible),
		signCount: view.getUint32(33),
		...(attested ? { credential: attested.credential } : {})
	};
}

function readCredential(bytes: Uint8Array, offset: number) {
	const idAt = offset + aaguidLength + 2;
	if (bytes.length < idAt) return undefined;
	const idLength = createView(bytes).getUint16(idAt - 2);
	if (idLength === 0 || idLength > longestId || idAt + idLength > bytes.length) return undefined;
	const key = readCbor(bytes, idAt + idLength);
	if (!key) return undefined;
	const id = bytes.slice(idAt, idAt + idLength);
	return { credential: { id, publicKey: publicKeyOf(key.value) }, end: key.end };
}
