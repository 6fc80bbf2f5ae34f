import { base64 } from '@scure/base';
import { fromBase64url } from '../../base/webauthn/bytes';

/** The text in base64url, or nothing where it is none. */
export function textFromBase64url(encoded: string): string | undefined {
	const bytes = fromBase64url(encoded);
	return bytes && new TextDecoder().decode(bytes);
}

/** The text in Base64, or nothing where it is none. */
export function textFromBase64(encoded: string): string | undefined {
	try {
		return new TextDecoder().decode(base64.decode(encoded.replace(/\s/g, '')));
	} catch {
		// The library's only way to say no.
		return undefined;
	}
}
