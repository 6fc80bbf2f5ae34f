import { base64urlnopad } from '@scure/base';
import { credentialOf, type Award } from './credential';
import { didOf, jwkOf } from './signer-key';

/** A key that signs, wherever it is kept: a page has one that cannot be taken out of the browser. */
export interface Signer {
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
	/** Ed25519, 64 bytes. */
	sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * An award, signed: a compact JWS that holds the credential as its payload, as Open Badges 3.0 has it in
 * “JSON Web Token Proof Format”.
 */
export async function signedAward(award: Award, signer: Signer): Promise<string> {
	const credential = credentialOf(award, signer.publicKey);
	const header = { alg: 'EdDSA', typ: 'JWT', jwk: jwkOf(signer.publicKey) };
	const payload = {
		...credential,
		iss: didOf(signer.publicKey),
		jti: credential.id,
		nbf: Math.floor(award.time / 1000),
		sub: credential.credentialSubject.id
	};
	const signed = `${encoded(header)}.${encoded(payload)}`;
	const signature = await signer.sign(new TextEncoder().encode(signed));
	return `${signed}.${base64urlnopad.encode(signature)}`;
}

function encoded(value: unknown): string {
	return base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)));
}
