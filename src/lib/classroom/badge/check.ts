import { ed25519 } from '@noble/curves/ed25519.js';
import { base64urlnopad } from '@scure/base';
import * as v from 'valibot';
import { beyondDepth } from '../../scenario/json-depth';
import { tokenIn } from './token-in';
import { didOf, fingerprintOf } from './signer-key';

/** What is found of a certificate that may be anything. */
export type Checked =
	/** The signature is right: whoever has this key signed exactly this. */
	| { readonly kind: 'signed'; readonly certificate: Certificate }
	/** It reads as a certificate, but the key in it did not sign what it says. */
	| { readonly kind: 'altered' }
	/** The signature is right, and what was signed contradicts itself. */
	| { readonly kind: 'false'; readonly why: string }
	| { readonly kind: 'unreadable'; readonly why: string };

export interface Certificate {
	readonly learner: string;
	/** What it is for. */
	readonly title: string;
	readonly description: string;
	readonly criteria: string;
	/** As it was signed; none where the certificate is another program’s. */
	readonly score?: string;
	/** When it was signed, as the signer’s clock had it, in milliseconds. */
	readonly time: number;
	readonly signer: {
		/** As the signer calls themselves: anybody can write any name. */
		readonly name: string;
		readonly did: string;
		readonly fingerprint: string;
	};
	/** All that was signed, as it was. */
	readonly payload: unknown;
}

const headerSchema = v.object({
	alg: v.literal('EdDSA'),
	typ: v.optional(v.picklist(['JWT', 'vc+jwt'])),
	jwk: v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string() })
});

const text = v.pipe(v.string(), v.maxLength(4000));

const payloadSchema = v.object({
	'@context': v.pipe(
		v.array(v.unknown()),
		v.check((all) => all.some((each) => typeof each === 'string' && each.includes('/ob/v3p0/')))
	),
	id: text,
	type: v.pipe(
		v.array(text),
		v.check(
			(types) => types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')
		)
	),
	issuer: v.object({ id: text, name: v.optional(text, '') }),
	validFrom: text,
	credentialSubject: v.object({
		id: text,
		identifier: v.optional(v.array(v.object({ identityHash: text, identityType: text })), []),
		achievement: v.object({
			name: text,
			description: v.optional(text, ''),
			criteria: v.optional(v.object({ narrative: v.optional(text, '') }), {})
		}),
		result: v.optional(v.array(v.object({ value: v.optional(text) })), [])
	}),
	iss: text,
	jti: text,
	sub: text,
	nbf: v.pipe(v.number(), v.integer())
});

type Payload = v.InferOutput<typeof payloadSchema>;

/** Longer than any certificate; the picture of one holds it once. */
const longest = 200_000;

/** Checks a certificate: its text, or the file that was given out. Never throws. */
export function checkCertificate(given: string): Checked {
	if (given.length > longest) return unreadable('It is longer than any certificate.');
	const token = tokenIn(given);
	if (token === undefined)
		return unreadable('There is no certificate in it: no three parts with dots between them.');
	const [head = '', body = '', signature = ''] = token.split('.');
	const header = v.safeParse(headerSchema, parsed(head));
	if (!header.success)
		return unreadable(
			'It names no Ed25519 key. Only certificates signed with one are checked here.'
		);
	const payload = parsed(body);
	if (payload === undefined) return unreadable('What is signed in it cannot be read.');
	const key = bytes(header.output.jwk.x);
	const signed = bytes(signature);
	if (key?.length !== 32 || signed?.length !== 64)
		return unreadable('Its key or its signature has a wrong length.');
	if (!isSignedBy(key, signed, `${head}.${body}`)) return { kind: 'altered' };
	const read = v.safeParse(payloadSchema, payload);
	if (!read.success) return unreadable('It is signed, but it is no Open Badges 3.0 credential.');
	const why = contradiction(read.output, didOf(key));
	if (why !== undefined) return { kind: 'false', why };
	return { kind: 'signed', certificate: certificateOf(read.output, key, payload) };
}

function unreadable(why: string): Checked {
	return { kind: 'unreadable', why };
}

function isSignedBy(key: Uint8Array, signature: Uint8Array, text: string): boolean {
	try {
		// As RFC 8032 has it: a key of small order would be right for any text.
		return ed25519.verify(signature, new TextEncoder().encode(text), key, { zip215: false });
	} catch {
		return false; // The key is no point of the curve.
	}
}

/** Where token and credential differ, as the specification wants them alike. */
function contradiction(payload: Payload, did: string): string | undefined {
	if (payload.issuer.id !== did || payload.iss !== did)
		return 'It names another signer than the one whose key signed it.';
	if (payload.jti !== payload.id || payload.sub !== payload.credentialSubject.id)
		return 'It names two certificates or two learners.';
	if (Date.parse(payload.validFrom) !== payload.nbf * 1000) return 'It names two dates.';
	return undefined;
}

function certificateOf(payload: Payload, key: Uint8Array, all: unknown): Certificate {
	const { achievement, identifier, result } = payload.credentialSubject;
	const score = result[0]?.value;
	return {
		learner: identifier.find(({ identityType }) => identityType === 'name')?.identityHash ?? '',
		title: achievement.name,
		description: achievement.description,
		criteria: achievement.criteria.narrative ?? '',
		...(score !== undefined && { score }),
		time: payload.nbf * 1000,
		signer: { name: payload.issuer.name, did: payload.issuer.id, fingerprint: fingerprintOf(key) },
		payload: all
	};
}

function parsed(part: string): unknown {
	const raw = bytes(part);
	if (!raw) return undefined;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
		// Whoever shows it writes it out again, which goes as deep as it does.
		return beyondDepth(text) === undefined ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}

function bytes(part: string): Uint8Array | undefined {
	try {
		return base64urlnopad.decode(part);
	} catch {
		return undefined;
	}
}
