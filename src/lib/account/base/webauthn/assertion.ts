import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { readAuthenticatorData } from './authenticator-data';
import { faultOfAuthenticator, faultOfClient, type Expectation } from './expectation';
import { faulty, type Verified } from './fault';
import { verifies } from './public-key';
import type { Credential } from './credential';
import type { AssertionResponse } from './responses';

/**
 * Checks a security key's answer at a sign-in. The credential, with its signatures counted on.
 *
 * https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 */
export function verifyAssertion(
	{ id, response: { clientDataJSON, authenticatorData, signature } }: AssertionResponse,
	credential: Credential,
	expected: Expectation
): Verified<Credential> {
	const data = readAuthenticatorData(authenticatorData);
	if (!data) return faulty('malformed');
	if (id !== credential.id) return faulty('otherCredential');
	const fault =
		faultOfClient(clientDataJSON, 'webauthn.get', expected) ?? faultOfAuthenticator(data, expected);
	if (fault) return faulty(fault);

	const signed = concatBytes(authenticatorData, sha256(clientDataJSON));
	if (!verifies(credential.publicKey, signed, signature)) return faulty('badSignature');

	const { signCount } = data;
	// Many keys do not count and say 0 for ever.
	const counts = signCount > 0 || credential.signCount > 0;
	if (counts && signCount <= credential.signCount) return faulty('countedBack');
	return { ok: true, value: { ...credential, signCount } };
}
