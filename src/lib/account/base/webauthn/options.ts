import { algorithms } from './public-key';

/*
 * What a page gives to the browser, in the JSON that PublicKeyCredential.parseCreationOptionsFromJSON()
 * reads. The password was shown before, so the key need not know its owner: touching it is enough.
 */

/** https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialcreationoptionsjson */
export type CreationOptions = ReturnType<typeof creationOptions>;

/** https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson */
export type RequestOptions = ReturnType<typeof requestOptions>;

export interface Registering {
	readonly challenge: string;
	readonly rpId: string;
	readonly userHandle: string;
	/** How the key or the browser lists the credential. */
	readonly userName: string;
	/** Ids of the credentials that the user has already: a key with one of them is not taken twice. */
	readonly known: readonly string[];
}

export function creationOptions({ challenge, rpId, userHandle, userName, known }: Registering) {
	return {
		rp: { id: rpId, name: 'Leastwise' },
		user: { id: userHandle, name: userName, displayName: userName },
		challenge,
		pubKeyCredParams: [
			{ type: 'public-key', alg: algorithms.ES256 },
			{ type: 'public-key', alg: algorithms.RS256 }
		],
		excludeCredentials: described(known),
		authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
		attestation: 'none',
		timeout
	} as const;
}

export function requestOptions(challenge: string, rpId: string, known: readonly string[]) {
	return {
		challenge,
		rpId,
		allowCredentials: described(known),
		userVerification: 'discouraged',
		timeout
	} as const;
}

/** Milliseconds. */
const timeout = 120_000;

function described(
	known: readonly string[]
): readonly { readonly type: 'public-key'; readonly id: string }[] {
	return known.map((id) => ({ type: 'public-key', id }));
}
