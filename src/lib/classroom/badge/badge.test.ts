import { ed25519 } from '@noble/curves/ed25519.js';
import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCertificate } from './check';
import type { Award } from './credential';
import { certificatePicture } from './picture';
import { signedAward, type Signer } from './sign';
import { didOf, fingerprintOf, jwkOf } from './signer-key';

const signerOf = (seed: number): Signer => {
	const secret = new Uint8Array(32).fill(seed);
	return {
		publicKey: ed25519.getPublicKey(secret),
		sign: async (bytes) => ed25519.sign(bytes, secret)
	};
};
const [teacher, learner] = [signerOf(1), signerOf(2)];

const award: Award = {
	id: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
	learner: 'Priya Natarajan',
	pack: { id: 'p1', title: 'IAM, week 3', words: 'Groups and policies.' },
	score: 85,
	passing: 60,
	issuer: 'Henk de Wit',
	time: Date.UTC(2026, 11, 1, 9, 30, 12, 345)
};

const part = (value: unknown) =>
	base64urlnopad.encode(new TextEncoder().encode(JSON.stringify(value)));
const read = (token: string, at: 0 | 1) =>
	JSON.parse(new TextDecoder().decode(base64urlnopad.decode(token.split('.')[at] ?? '')));

/** Whatever payload, signed rightly by this key, as somebody with a library would. */
async function forged(payload: unknown, signer: Signer, jwk = jwkOf(signer.publicKey)) {
	return signedText(JSON.stringify(payload), signer, jwk);
}

async function signedText(payload: string, signer: Signer, jwk = jwkOf(signer.publicKey)) {
	const body = base64urlnopad.encode(new TextEncoder().encode(payload));
	const text = `${part({ alg: 'EdDSA', typ: 'JWT', jwk })}.${body}`;
	const signature = await signer.sign(new TextEncoder().encode(text));
	return `${text}.${base64urlnopad.encode(signature)}`;
}

test('a certificate says who signed, what for and for whom', async () => {
	const checked = checkCertificate(await signedAward(award, teacher));
	expect(checked).toMatchObject({
		kind: 'signed',
		certificate: {
			learner: 'Priya Natarajan',
			title: 'IAM, week 3',
			description: 'Groups and policies.',
			score: '85',
			time: Date.UTC(2026, 11, 1, 9, 30, 12),
			signer: {
				name: 'Henk de Wit',
				did: didOf(teacher.publicKey),
				fingerprint: fingerprintOf(teacher.publicKey)
			}
		}
	});
});

test('the token is as Open Badges 3.0 has it: the credential is the payload, its claims say the same', async () => {
	const token = await signedAward(award, teacher);
	expect(read(token, 0)).toEqual({ alg: 'EdDSA', typ: 'JWT', jwk: jwkOf(teacher.publicKey) });
	const payload = read(token, 1);
	expect(payload['@context']).toEqual([
		'https://www.w3.org/ns/credentials/v2',
		'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
	]);
	expect(payload.iss).toBe(payload.issuer.id);
	expect(payload.jti).toBe(payload.id);
	expect(payload.sub).toBe(payload.credentialSubject.id);
	expect(payload.nbf * 1000).toBe(Date.parse(payload.validFrom));
	expect(payload.credentialSubject.type).toEqual(['AchievementSubject']);
	expect(payload.credentialSubject.achievement).toMatchObject({
		type: ['Achievement'],
		name: expect.any(String),
		description: expect.any(String),
		criteria: { narrative: expect.any(String) }
	});
	expect(payload.vc).toBeUndefined();
});

test('WebCrypto takes the signature for right as well', async () => {
	const [head, body, signature] = (await signedAward(award, teacher)).split('.');
	const key = await crypto.subtle.importKey(
		'jwk',
		{ ...jwkOf(teacher.publicKey) },
		'Ed25519',
		true,
		['verify']
	);
	const signed = base64urlnopad.decode(signature ?? '').slice();
	const text = new TextEncoder().encode(`${head}.${body}`);
	expect(await crypto.subtle.verify('Ed25519', key, signed, text)).toBe(true);
});

test('a did:key is that of the specification’s first test vector', () => {
	const key = Uint8Array.from(
		Buffer.from('3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29', 'hex')
	);
	expect(didOf(key)).toBe('did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp');
});

test('a word that was changed afterwards is noticed', async () => {
	const [head, , signature] = (await signedAward(award, teacher)).split('.');
	const better = read(await signedAward({ ...award, score: 100 }, teacher), 1);
	expect(checkCertificate(`${head}.${part(better)}.${signature}`)).toEqual({ kind: 'altered' });
});

test('a learner cannot sign with the teacher’s key by naming it', async () => {
	const payload = read(await signedAward({ ...award, score: 100 }, teacher), 1);
	expect(checkCertificate(await forged(payload, learner, jwkOf(teacher.publicKey)))).toEqual({
		kind: 'altered'
	});
	expect(checkCertificate(await forged(payload, learner))).toMatchObject({
		kind: 'false',
		why: expect.stringContaining('another signer')
	});
});

test('what a learner signs has the learner’s own fingerprint, whatever name stands on it', async () => {
	const checked = checkCertificate(await signedAward(award, learner));
	if (checked.kind !== 'signed') throw new Error(checked.kind);
	expect(checked.certificate.signer.name).toBe('Henk de Wit');
	expect(checked.certificate.signer.fingerprint).not.toBe(fingerprintOf(teacher.publicKey));
});

test.each([
	['two dates', { validFrom: '2020-01-01T00:00:00Z' }],
	['two certificates', { jti: 'urn:uuid:other' }],
	['two certificates', { sub: 'urn:leastwise:learner:other' }]
])('what contradicts itself is told: %s', async (words, change) => {
	const payload = { ...read(await signedAward(award, teacher), 1), ...change };
	expect(checkCertificate(await forged(payload, teacher))).toMatchObject({
		kind: 'false',
		why: expect.stringContaining(words)
	});
});

test('other signed tokens are no certificates', async () => {
	expect(checkCertificate(await forged({ iss: 'x' }, teacher)).kind).toBe('unreadable');
	const none = `${part({ alg: 'none' })}.${part({ iss: 'somebody' })}.${'A'.repeat(86)}`;
	expect(checkCertificate(none).kind).toBe('unreadable');
});

test('the picture of a certificate holds it, and names that look like markup stay words', async () => {
	const odd = { ...award, learner: '</text><script>"&' };
	const token = await signedAward(odd, teacher);
	const picture = certificatePicture(odd, token, fingerprintOf(teacher.publicKey));
	expect(picture).not.toContain('<script>');
	expect(checkCertificate(picture)).toMatchObject({
		kind: 'signed',
		certificate: { learner: odd.learner }
	});
});

test('a certificate is found in a mail that breaks off before it, and in JSON', async () => {
	const token = await signedAward(award, teacher);
	expect(checkCertificate(`Here it is:\n${token}\nBest, Priya`).kind).toBe('signed');
	const enveloped = {
		type: 'EnvelopedVerifiableCredential',
		id: `data:application/vc+jwt,${token}`
	};
	expect(checkCertificate(JSON.stringify(enveloped)).kind).toBe('signed');
});

test('a text that looks like the beginnings of tokens is looked through once', () => {
	// Where each beginning is followed to the end, this takes more than a minute.
	expect(checkCertificate('-ey'.repeat(66_000)).kind).toBe('unreadable');
});

test('what is nested without end is no certificate, though it is signed', async () => {
	const payload = { ...read(await signedAward(award, teacher), 1), evidence: 'deep' };
	const deep = JSON.stringify(payload).replace('"deep"', '['.repeat(9000) + ']'.repeat(9000));
	expect(checkCertificate(await signedText(deep, teacher)).kind).toBe('unreadable');
});

test('a key under which one signature is right for every text signs nothing', () => {
	// The neutral point, as key and as the first half of a signature whose second half is 0.
	const neutral = Uint8Array.of(1, ...new Uint8Array(31));
	const head = part({ alg: 'EdDSA', jwk: jwkOf(neutral) });
	const signature = base64urlnopad.encode(Uint8Array.of(...neutral, ...new Uint8Array(32)));
	expect(checkCertificate(`${head}.${part({ iss: 'x' })}.${signature}`)).toEqual({
		kind: 'altered'
	});
});

test('no change of a certificate is taken for signed, and none throws', async () => {
	const token = await signedAward(award, teacher);
	const signs = [...'ABab01-_.=" {}'];
	fc.assert(
		fc.property(
			fc.nat(token.length - 1),
			fc.constantFrom(...signs),
			fc.boolean(),
			(at, sign, cut) => {
				const changed = cut ? token.slice(0, at) : token.slice(0, at) + sign + token.slice(at + 1);
				if (changed === token) return;
				// The last sign of base64 may hold bits that mean nothing; scure refuses those.
				expect(checkCertificate(changed).kind).not.toBe('signed');
			}
		),
		{ numRuns: 400 }
	);
	fc.assert(fc.property(fc.string(), (text) => void checkCertificate(text)));
});
