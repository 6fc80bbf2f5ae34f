import { ed25519 } from '@noble/curves/ed25519.js';
import { base64urlnopad } from '@scure/base';
import * as v from 'valibot';
import type { Signer } from '$lib/classroom/badge/sign';
import type { Result } from '$lib/policy/result';
import type { KeptKey } from './signing-store';

/*
 * WebCrypto’s Ed25519 (Chromium 137, Firefox 129, Safari 17 and later) keeps the key where no script can
 * read it. Where it is missing, noble signs with bytes that are kept in the database.
 */

/** A new key. One that may be taken along can also be taken by whoever sits at this computer. */
export async function makeKey(name: string, made: number, mayLeave: boolean): Promise<KeptKey> {
	const pair = await generated(mayLeave);
	if (!pair) return fromBytes(ed25519.utils.randomSecretKey(), name, made);
	const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
	return { publicKey, made, name, secret: { kind: 'browser', key: pair.privateKey } };
}

async function generated(mayLeave: boolean): Promise<CryptoKeyPair | undefined> {
	try {
		const pair = await crypto.subtle.generateKey('Ed25519', mayLeave, ['sign', 'verify']);
		return 'privateKey' in pair ? pair : undefined;
	} catch {
		return undefined; // no Ed25519, or no WebCrypto: the page did not come over https
	}
}

function fromBytes(bytes: Uint8Array, name: string, made: number): KeptKey {
	return { publicKey: ed25519.getPublicKey(bytes), made, name, secret: { kind: 'bytes', bytes } };
}

export function signerOf({ publicKey, secret }: KeptKey): Signer {
	return {
		publicKey,
		async sign(bytes) {
			if (secret.kind === 'bytes') return ed25519.sign(bytes, secret.bytes);
			return new Uint8Array(await crypto.subtle.sign('Ed25519', secret.key, bytes.slice()));
		}
	};
}

export function mayLeave({ secret }: KeptKey): boolean {
	return secret.kind === 'bytes' || secret.key.extractable;
}

const fileSchema = v.object({
	format: v.literal('leastwise-signing-key'),
	name: v.pipe(v.string(), v.maxLength(200)),
	made: v.pipe(v.number(), v.finite()),
	/** As RFC 8037 has it: `d` is what must stay secret. */
	jwk: v.object({
		kty: v.literal('OKP'),
		crv: v.literal('Ed25519'),
		d: v.string(),
		x: v.string()
	})
});

/** The key as a file. Whoever has it signs as the teacher. */
export async function keyFile(kept: KeptKey): Promise<string> {
	const d =
		kept.secret.kind === 'bytes'
			? base64urlnopad.encode(kept.secret.bytes)
			: ((await crypto.subtle.exportKey('jwk', kept.secret.key)).d ?? '');
	const x = base64urlnopad.encode(kept.publicKey);
	const file: v.InferOutput<typeof fileSchema> = {
		format: 'leastwise-signing-key',
		name: kept.name,
		made: kept.made,
		jwk: { kty: 'OKP', crv: 'Ed25519', d, x }
	};
	return JSON.stringify(file, null, '\t');
}

/** Reads a file that may be anything. What is brought in cannot be taken out again: the file is the copy. */
export async function keyFromFile(text: string): Promise<Result<KeptKey, string>> {
	const refusal = { ok: false, error: 'This file holds no signing key of Leastwise.' } as const;
	const read = v.safeParse(fileSchema, parsed(text));
	if (!read.success) return refusal;
	const { name, made, jwk } = read.output;
	const [secret, publicKey] = [decoded(jwk.d), decoded(jwk.x)];
	if (secret?.length !== 32 || !publicKey) return refusal;
	const bare = fromBytes(secret, name, made);
	if (bare.publicKey.some((byte, at) => byte !== publicKey[at]))
		return { ok: false, error: 'The file is damaged: its two halves do not belong together.' };
	try {
		const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
		return { ok: true, value: { ...bare, secret: { kind: 'browser', key } } };
	} catch {
		return { ok: true, value: bare };
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function decoded(text: string): Uint8Array | undefined {
	try {
		return base64urlnopad.decode(text);
	} catch {
		return undefined;
	}
}
