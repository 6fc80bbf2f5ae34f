import * as v from 'valibot';
import { fromBase64url } from './bytes';

/*
 * What browsers give, in the JSON that PublicKeyCredential.toJSON() writes. They say more than this;
 * what is not read is left out. Here their texts become bytes, but for the credential's id, which is only
 * compared.
 *
 * https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson
 */

/** An attestation with certificates takes a few kB. */
const longest = 65_536;

const bytes = v.pipe(
	v.string(),
	v.maxLength(longest),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const decoded = fromBase64url(dataset.value);
		if (decoded) return decoded;
		addIssue({ message: 'Expected base64url without padding' });
		return NEVER;
	})
);

const credential = { id: v.string(), type: v.literal('public-key') };

export const registrationResponse = v.object({
	...credential,
	response: v.object({ clientDataJSON: bytes, attestationObject: bytes })
});
export type RegistrationResponse = v.InferOutput<typeof registrationResponse>;

export const assertionResponse = v.object({
	...credential,
	response: v.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes })
});
export type AssertionResponse = v.InferOutput<typeof assertionResponse>;
