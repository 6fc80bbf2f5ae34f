import type { AnswerOf, ParametersOf } from '$lib/account/services/operations';
import { fromBase64url, toBase64url } from '$lib/account/base/webauthn/bytes';
import type { RequestOptions } from '$lib/account/base/webauthn/options';

/* The browser's side of security keys: questions in, answers out, in the JSON that calls carry. */

/** What the key answered, or in a sentence why there is no answer. */
/** What a key says that is new. */
export type NewKey = ParametersOf<'iam:FinishSecurityKeyRegistration'>['Credential'];
/** What a key says that is known. */
export type Assertion = NonNullable<ParametersOf<'signin:ConsoleLogin'>['assertion']>;

type NewKeyOptions = AnswerOf<'iam:StartSecurityKeyRegistration'>['CreationOptions'];

type FromKey<Said> =
	{ readonly ok: true; readonly answer: Said } | { readonly ok: false; readonly why: string };

/** Why this page cannot use security keys at all, if it cannot. */
export function keyObstacle(): 'address' | 'browser' | undefined {
	// A signature names a site, and a number is no name.
	if (/^[\d.]+$|^\[/.test(location.hostname) || !isSecureContext) return 'address';
	return 'PublicKeyCredential' in window ? undefined : 'browser';
}

/** Asks for a key that is new to its user. */
export function askNewKey(options: NewKeyOptions, signal: AbortSignal): Promise<FromKey<NewKey>> {
	const publicKey = {
		...options,
		challenge: bytes(options.challenge),
		user: { ...options.user, id: bytes(options.user.id) },
		pubKeyCredParams: [...options.pubKeyCredParams],
		excludeCredentials: options.excludeCredentials.map(described)
	};
	return answered(navigator.credentials.create({ publicKey, signal }));
}

/** Asks for one of the keys that are known. */
export function askKnownKey(
	options: RequestOptions,
	signal: AbortSignal
): Promise<FromKey<Assertion>> {
	const publicKey = {
		...options,
		challenge: bytes(options.challenge),
		allowCredentials: options.allowCredentials.map(described)
	};
	return answered(navigator.credentials.get({ publicKey, signal }));
}

async function answered<Said>(asked: Promise<Credential | null>): Promise<FromKey<Said>> {
	try {
		const credential = await asked;
		return isOfKey(credential)
			? // What is missing, the account's own check says.
				{ ok: true, answer: written(credential) as Said }
			: { ok: false, why: sentences.UnknownError };
	} catch (error) {
		const name = error instanceof DOMException ? error.name : '';
		return { ok: false, why: isNamed(name) ? sentences[name] : sentences.UnknownError };
	}
}

/** https://www.w3.org/TR/webauthn-3/#sctn-createCredential-exceptions */
const sentences = {
	AbortError: 'You have left the page before the key answered.',
	// Browsers do not tell these apart, so that no page finds out which keys there are.
	NotAllowedError:
		'No key answered: the browser’s question was cancelled, took too long, or the key is not one of those that are known here. Try again.',
	InvalidStateError: 'This key is registered already. Use another one, or sign in with this one.',
	NotSupportedError: 'This key cannot make the kinds of key pairs that are asked for.',
	SecurityError: 'The browser lets no key answer at this address.',
	UnknownError: 'The browser could not reach the key. Try again.'
};

function isNamed(name: string): name is keyof typeof sentences {
	return Object.hasOwn(sentences, name);
}

/** Some password managers answer in the browser's place, with objects that are of no class. */
function isOfKey(credential: Credential | null): credential is PublicKeyCredential {
	return credential?.type === 'public-key';
}

/** Only what is checked: it goes into the log. */
function written({ id, type, response }: PublicKeyCredential) {
	const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature'];
	const present = parts.flatMap((name) => {
		const part: unknown = Reflect.get(response, name);
		return part instanceof ArrayBuffer ? [[name, toBase64url(new Uint8Array(part))]] : [];
	});
	return { id, type, response: Object.fromEntries(present) as Record<string, string> };
}

function described({ type, id }: { readonly type: 'public-key'; readonly id: string }) {
	return { type, id: bytes(id) };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
	const decoded = fromBase64url(text);
	if (!decoded) throw new Error(`The account asks with ${text}, which is not base64url`);
	return new Uint8Array(decoded);
}
