/*
 * What providers hold, as fields take it:
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */

/** A client ID for which tokens are taken. */
export const audienceField = {
	label: 'Audience',
	required: true,
	maxlength: 255,
	autocapitalize: 'none',
	spellcheck: 'false'
} as const;

/** Of the certificate of who signed the provider's own. */
export const thumbprintPattern = ' *[0-9A-Fa-f]{40} *';
export const thumbprintForm = '40 hexadecimal digits, without colons.';

const mostThumbprints = 5;

/** One in each line. */
export type Thumbprints =
	| { readonly ok: true; readonly list: readonly string[] }
	| { readonly ok: false; readonly error: string };

export function thumbprintsIn(text: string): Thumbprints {
	const list = text.split(/\s+/).filter((each) => each !== '');
	const odd = list.find((each) => !new RegExp(`^(?:${thumbprintPattern})$`).test(each));
	if (odd !== undefined) {
		return { ok: false, error: `${odd} is no thumbprint. ${thumbprintForm}` };
	}
	return list.length > mostThumbprints
		? { ok: false, error: `A provider has ${mostThumbprints} thumbprints at most.` }
		: { ok: true, list };
}
