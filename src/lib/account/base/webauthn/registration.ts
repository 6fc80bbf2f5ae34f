import { readAuthenticatorData, type AuthenticatorData } from './authenticator-data';
import { toBase64url } from './bytes';
import { readCbor } from './cbor';
import { faultOfAuthenticator, faultOfClient, type Expectation } from './expectation';
import { faulty, type Verified } from './fault';
import type { Credential } from './credential';
import type { RegistrationResponse } from './responses';

/**
 * Checks the answer of a new security key. Who made the key is not judged: an attestation of any
 * format is taken, and its statement is not read.
 *
 * https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential
 */
export function verifyRegistration(
	{ id, response: { clientDataJSON, attestationObject } }: RegistrationResponse,
	expected: Expectation
): Verified<Credential> {
	const data = authenticatorDataIn(attestationObject);
	if (!data?.credential) return faulty('malformed');
	const { credential, signCount } = data;
	const fault =
		faultOfClient(clientDataJSON, 'webauthn.create', expected) ??
		faultOfAuthenticator(data, expected);
	if (fault) return faulty(fault);

	if (id !== toBase64url(credential.id)) return faulty('otherCredential');
	const { publicKey } = credential;
	return publicKey ? { ok: true, value: { id, publicKey, signCount } } : faulty('unsupported');
}

/** https://www.w3.org/TR/webauthn-3/#sctn-attestation */
function authenticatorDataIn(attestation: Uint8Array): AuthenticatorData | undefined {
	const read = readCbor(attestation);
	if (!(read?.value instanceof Map) || read.end !== attestation.length) return undefined;
	const format: unknown = read.value.get('fmt');
	const statement: unknown = read.value.get('attStmt');
	const data: unknown = read.value.get('authData');
	if (typeof format !== 'string' || !(statement instanceof Map)) return undefined;
	// No attestation has nothing to state.
	if (format === 'none' && statement.size > 0) return undefined;
	return data instanceof Uint8Array ? readAuthenticatorData(data) : undefined;
}
