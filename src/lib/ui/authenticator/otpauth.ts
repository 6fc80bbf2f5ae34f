import { codeAt } from '$lib/account/services/iam/mfa/totp';

/** What a QR code of an authenticator app holds, or a setup key that was typed in. */
export interface SetupKey {
	readonly issuer: string;
	readonly label: string;
	/** Base32. */
	readonly secret: string;
}

export type Read =
	{ readonly ok: true; readonly key: SetupKey } | { readonly ok: false; readonly why: string };

/**
 * Reads `otpauth://totp/ISSUER:LABEL?secret=…&issuer=…`, as it stands in QR codes.
 *
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function readUri(text: string): Read {
	const uri = parsed(text);
	if (uri?.protocol !== 'otpauth:') {
		return refuse('This QR code holds something else than a setup key for an authenticator.');
	}
	if (uri.hostname !== 'totp' && !uri.pathname.startsWith('//totp/')) {
		return refuse(
			'This setup key is for codes that count. This authenticator makes codes by time.'
		);
	}
	const unusual = Object.entries(usual).find(
		([name, value]) => (uri.searchParams.get(name) ?? value).toUpperCase() !== value
	);
	if (unusual) {
		return refuse(
			`This setup key wants ${unusual[0]} ${uri.searchParams.get(unusual[0])}. AWS and this authenticator use ${unusual[1]}.`
		);
	}
	const [issuer, label] = named(uri);
	const secret = readSecret(uri.searchParams.get('secret') ?? '');
	return secret.ok ? { ok: true, key: { issuer, label, secret: secret.key } } : secret;
}

/** Reads a setup key as people type it: in any case, with spaces. */
export function readSecret(
	text: string
): { readonly ok: true; readonly key: string } | { readonly ok: false; readonly why: string } {
	const key = text.replaceAll(/[\s-]|=+$/g, '').toUpperCase();
	if (key === '')
		return refuse('There is no setup key. It is the long line of letters and digits.');
	const strange = /[^A-Z2-7]/.exec(key)?.[0];
	if (strange) return refuse(`A setup key has letters and the digits 2 to 7 only, no ${strange}.`);
	if (key.length < 16) return refuse('This setup key is too short. Is a part of it missing?');
	if (!makesCodes(key)) return refuse('No code can be made from this setup key. Is it complete?');
	return { ok: true, key };
}

/** A part of a key, or more than one, is no base32 of a length that codes are made from. */
function makesCodes(key: string): boolean {
	try {
		return codeAt(key, 0).length > 0;
	} catch {
		return false;
	}
}

/** AWS gives no other than these. */
const usual = { algorithm: 'SHA1', digits: '6', period: '30' };

function parsed(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}

function named({ pathname, searchParams }: URL): [issuer: string, label: string] {
	const name = decoded(pathname.split('/').at(-1) ?? '');
	const colon = name.indexOf(':');
	const prefix = name.slice(0, Math.max(0, colon)).trim();
	const label = name.slice(colon + 1).trim();
	return [searchParams.get('issuer') ?? prefix, label || 'No name'];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // A stray percent sign: the name as it stands says enough.
	}
}

function refuse(why: string) {
	return { ok: false, why } as const;
}
