import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import type { AuthenticatorData } from './authenticator-data';
import { sameBytes } from './bytes';
import type { Fault } from './fault';

/** What an answer must have been made for. */
export interface Expectation {
	/** base64url */
	readonly challenge: string;
	/** Of the page: `https://leastwise.example`. */
	readonly origin: string;
	/** The relying party: the page's host name, or a domain that it lies in. */
	readonly rpId: string;
	/** A PIN, fingerprint or face is demanded. */
	readonly userVerification: boolean;
}

/** https://www.w3.org/TR/webauthn-3/#dictionary-client-data */
const clientData = v.object({
	type: v.string(),
	challenge: v.string(),
	origin: v.string(),
	crossOrigin: v.optional(v.boolean(), false)
});

/** What is wrong with what the browser says, if anything is. */
export function faultOfClient(
	json: Uint8Array,
	type: 'webauthn.create' | 'webauthn.get',
	expected: Expectation
): Fault | undefined {
	const said = v.safeParse(clientData, parsed(new TextDecoder().decode(json)));
	if (!said.success) return 'malformed';
	const { output } = said;
	if (output.type !== type) return 'wrongType';
	if (output.challenge !== expected.challenge) return 'wrongChallenge';
	if (output.origin !== expected.origin) return 'wrongOrigin';
	return output.crossOrigin ? 'crossOrigin' : undefined;
}

/** What is wrong with what the authenticator says, if anything is. */
export function faultOfAuthenticator(
	{ rpIdHash, userPresent, userVerified }: AuthenticatorData,
	{ rpId, userVerification }: Expectation
): Fault | undefined {
	if (!sameBytes(rpIdHash, sha256(utf8ToBytes(rpId)))) return 'wrongRp';
	if (!userPresent) return 'notPresent';
	return userVerification && !userVerified ? 'notVerified' : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
