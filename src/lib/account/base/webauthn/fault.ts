/** Why an answer of a security key is not accepted. */
export type Fault =
	/** Not what a browser sends. */
	| 'malformed'
	/** A registration in place of a sign-in, or the other way round. */
	| 'wrongType'
	/** Made for another challenge: an answer from before, or from somewhere else. */
	| 'wrongChallenge'
	/** Made on another page: what a phishing site would get. */
	| 'wrongOrigin'
	/** Made in a frame within a page of somebody else. */
	| 'crossOrigin'
	/** Made for another site's name. */
	| 'wrongRp'
	/** Nobody touched the key. */
	| 'notPresent'
	/** No PIN, fingerprint or face, where one was asked for. */
	| 'notVerified'
	/** The key is of a kind that cannot be checked. */
	| 'unsupported'
	/** Another credential than the one it is checked against. */
	| 'otherCredential'
	| 'badSignature'
	/** The key has signed less often than it had before: there are two of it. */
	| 'countedBack';

export type Verified<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function faulty(fault: Fault) {
	return { ok: false, fault } as const;
}
