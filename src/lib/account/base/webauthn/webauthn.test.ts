import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyAssertion } from './assertion';
import { toBase64url } from './bytes';
import { loadCurve } from './curve';
import type { Expectation } from './expectation';
import type { Credential } from './credential';
import { verifyRegistration } from './registration';
import { recorded, recordedChallenge } from './recorded.fixture';
import { assertionResponse, registrationResponse } from './responses';
import { cbor, origin, rpId, SoftKey, type Asked } from './soft-key.fixture';

await loadCurve();

const challenge = toBase64url(new Uint8Array(32).fill(1));
const other = toBase64url(new Uint8Array(32).fill(2));
const expected: Expectation = { challenge, origin, rpId, userVerification: false };

const registration = (json: unknown) => v.parse(registrationResponse, json);
const assertion = (json: unknown) => v.parse(assertionResponse, json);

function registered(key: SoftKey): Credential {
	const verified = verifyRegistration(registration(key.register({ challenge })), expected);
	if (!verified.ok) throw new Error(verified.fault);
	return verified.value;
}

const fault = (result: { ok: true } | { ok: false; fault: string }) =>
	result.ok ? 'ok' : result.fault;

test.each(Object.entries(recorded))(
	'%s as Chromium has it registers and signs in',
	(_, answers) => {
		const asked = { ...expected, challenge: recordedChallenge };
		const known = verifyRegistration(registration(answers.registration), asked);
		if (!known.ok) throw new Error(known.fault);
		const signedIn = verifyAssertion(assertion(answers.assertion), known.value, asked);
		expect(signedIn).toMatchObject({ ok: true, value: { signCount: 2 } });
	}
);

describe('a new key', () => {
	const register = (asked: Partial<Asked> = {}, expectation = expected) =>
		fault(
			verifyRegistration(
				registration(new SoftKey('blue').register({ challenge, ...asked })),
				expectation
			)
		);

	test('is known from then on by its id and public key', () => {
		const key = new SoftKey('blue', 7);
		expect(registered(key)).toEqual({
			id: key.id,
			publicKey: {
				kty: 'EC',
				crv: 'P-256',
				x: expect.stringMatching(/^[\w-]{43}$/),
				y: expect.stringMatching(/^[\w-]{43}$/)
			},
			signCount: 7
		});
	});

	test.each<[string, Partial<Asked>, string]>([
		['made on another page', { origin: 'http://localhost.evil.example' }, 'wrongOrigin'],
		['made on another port', { origin: 'http://localhost:9999' }, 'wrongOrigin'],
		['made for another site', { rpId: 'evil.example' }, 'wrongRp'],
		['made for another challenge', { challenge: other }, 'wrongChallenge'],
		['made in a foreign frame', { client: { crossOrigin: true } }, 'crossOrigin'],
		['made for a sign-in', { client: { type: 'webauthn.get' } }, 'wrongType'],
		['that nobody touched', { flags: 0 }, 'notPresent'],
		['backed up without being able to', { flags: 1 | 16 }, 'malformed'],
		['whose browser says no origin', { client: { origin: undefined } }, 'malformed']
	])('%s is refused', (_, asked, why) => {
		expect(register(asked)).toBe(why);
	});

	test('that is a passkey is taken', () => {
		expect(register({ flags: 1 | 4 | 8 | 16 })).toBe('ok');
	});

	test('must have verified its user where that is asked for', () => {
		const strict = { ...expected, userVerification: true };
		expect(register({}, strict)).toBe('notVerified');
		expect(register({ flags: 5 }, strict)).toBe('ok');
	});

	test('may bring any attestation: who made it is not judged', () => {
		const packed = {
			format: 'packed',
			statement: cbor.map([[cbor.text('alg'), cbor.int(-7)]])
		};
		const json = new SoftKey('blue').register({ challenge }, packed);
		expect(fault(verifyRegistration(registration(json), expected))).toBe('ok');
	});

	test('without an attestation has nothing to state', () => {
		const odd = { format: 'none', statement: cbor.map([[cbor.text('alg'), cbor.int(-7)]]) };
		const json = new SoftKey('blue').register({ challenge }, odd);
		expect(fault(verifyRegistration(registration(json), expected))).toBe('malformed');
	});

	test('is not taken under another id', () => {
		const json = { ...new SoftKey('blue').register({ challenge }), id: new SoftKey('red').id };
		expect(fault(verifyRegistration(registration(json), expected))).toBe('otherCredential');
	});

	test('of a kind that cannot be checked is refused', () => {
		const key = new SoftKey('blue');
		const edDsa = cbor.map([
			[cbor.int(1), cbor.int(1)],
			[cbor.int(3), cbor.int(-8)],
			[cbor.int(-1), cbor.int(6)],
			[cbor.int(-2), cbor.bytes(new Uint8Array(32))]
		]);
		Object.defineProperty(key, 'cose', { value: edDsa });
		const json = key.register({ challenge });
		expect(fault(verifyRegistration(registration(json), expected))).toBe('unsupported');
	});
});

describe('a sign-in', () => {
	const key = new SoftKey('blue', 3);
	const credential = registered(key);
	const signIn = (asked: Partial<Asked> = {}, by = new SoftKey('blue', 3)) =>
		fault(verifyAssertion(assertion(by.assert({ challenge, ...asked })), credential, expected));

	test('with the key that was registered is verified, and counted', () => {
		const answer = assertion(new SoftKey('blue', 3).assert({ challenge }));
		expect(verifyAssertion(answer, credential, expected)).toEqual({
			ok: true,
			value: { ...credential, signCount: 4 }
		});
	});

	test.each<[string, Partial<Asked>, string]>([
		['made on another page', { origin: 'https://leastwise.evil.example' }, 'wrongOrigin'],
		['made for another site', { rpId: 'evil.example' }, 'wrongRp'],
		['made for another challenge', { challenge: other }, 'wrongChallenge'],
		['made in a foreign frame', { client: { crossOrigin: true } }, 'crossOrigin'],
		['made for a registration', { client: { type: 'webauthn.create' } }, 'wrongType'],
		['that nobody touched', { flags: 0 }, 'notPresent']
	])('%s is refused', (_, asked, why) => {
		expect(signIn(asked)).toBe(why);
	});

	test('with the key of another user is refused, whatever id it gives', () => {
		const red = new SoftKey('red', 3);
		expect(signIn({}, red)).toBe('otherCredential');
		const posing = assertion({ ...red.assert({ challenge }), id: credential.id });
		expect(fault(verifyAssertion(posing, credential, expected))).toBe('badSignature');
	});

	test.each([
		['with a key that counts back', 1, 'countedBack'],
		['with a copy that stood still', 2, 'countedBack'],
		['with a key that was used elsewhere meanwhile', 90, 'ok']
	])('%s: %s', (_, count, outcome) => {
		expect(signIn({}, new SoftKey('blue', count))).toBe(outcome);
	});

	test('with a key that never counts is verified every time', () => {
		const uncounted = { ...credential, signCount: 0 };
		const answer = assertion(new SoftKey('blue', -1).assert({ challenge }));
		const verified = verifyAssertion(answer, uncounted, expected);
		expect(verified).toEqual({ ok: true, value: uncounted });
	});

	test('fails when a single byte of what was signed or of the signature is changed', () => {
		const good = new SoftKey('blue', 3).assert({ challenge });
		const parts = ['clientDataJSON', 'authenticatorData', 'signature'] as const;
		fc.assert(
			fc.property(
				fc.constantFrom(...parts),
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				(part, at, mask) => {
					const { response } = assertion(good);
					const bytes = response[part].slice();
					const place = at % bytes.length;
					bytes[place] = (bytes[place] ?? 0) ^ mask;
					const tampered = assertion({
						...good,
						response: { ...good.response, [part]: toBase64url(bytes) }
					});
					expect(verifyAssertion(tampered, credential, expected).ok).toBe(false);
				}
			)
		);
	});
});

describe('whatever comes', () => {
	const text = fc.oneof(
		fc.uint8Array({ maxLength: 120 }).map(toBase64url),
		fc.json().map((json) => toBase64url(new TextEncoder().encode(json))),
		fc.string()
	);
	const credential = registered(new SoftKey('blue'));

	test('it is refused, never thrown', () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
				const id = credential.id;
				const json = {
					id,
					type: 'public-key',
					response: { clientDataJSON: a, attestationObject: b, authenticatorData: b, signature: c }
				};
				const one = v.safeParse(registrationResponse, json);
				if (one.success) expect(verifyRegistration(one.output, expected).ok).toBe(false);
				const two = v.safeParse(assertionResponse, json);
				if (two.success) expect(verifyAssertion(two.output, credential, expected).ok).toBe(false);
			})
		);
	});

	test('an attestation object with changed bytes never throws', () => {
		const good = registration(new SoftKey('blue').register({ challenge }));
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), (changes) => {
				const bytes = good.response.attestationObject.slice();
				for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
				const response = { ...good.response, attestationObject: bytes };
				verifyRegistration({ ...good, response }, expected);
			})
		);
	});
});
