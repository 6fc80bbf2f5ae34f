import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64url } from './bytes';

/* A security key made of software, with the browser around it: for tests, and wrong wherever they want. */

export const origin = 'http://localhost:4173';
export const rpId = 'localhost';

/** What a page asks for, and what may go wrong on the way. */
export interface Asked {
	readonly challenge: string;
	readonly origin?: string;
	readonly rpId?: string;
	/** 1: touched; 4: PIN; 8 and 16: a passkey that is backed up. */
	readonly flags?: number;
	readonly client?: object;
}

export class SoftKey {
	readonly id: string;
	readonly #secret: Uint8Array;
	readonly #idBytes: Uint8Array;
	signCount: number;

	/** The same name, the same key. */
	constructor(name: string, signCount = 0) {
		this.#secret = sha256(utf8ToBytes(`secret of ${name}`));
		this.#idBytes = sha256(utf8ToBytes(`id of ${name}`));
		this.id = toBase64url(this.#idBytes);
		this.signCount = signCount;
	}

	/** COSE_Key, ES256. */
	get cose(): Uint8Array {
		const point = p256.getPublicKey(this.#secret, false);
		return cbor.map([
			[cbor.int(1), cbor.int(2)],
			[cbor.int(3), cbor.int(-7)],
			[cbor.int(-1), cbor.int(1)],
			[cbor.int(-2), cbor.bytes(point.slice(1, 33))],
			[cbor.int(-3), cbor.bytes(point.slice(33))]
		]);
	}

	register(asked: Asked, attestation = noAttestation) {
		const data = concatBytes(
			this.#head(asked, 0x41),
			new Uint8Array(16),
			Uint8Array.of(0, this.#idBytes.length),
			this.#idBytes,
			this.cose
		);
		const object = cbor.map([
			[cbor.text('fmt'), cbor.text(attestation.format)],
			[cbor.text('attStmt'), attestation.statement],
			[cbor.text('authData'), cbor.bytes(data)]
		]);
		return this.#credential({
			clientDataJSON: toBase64url(clientData('webauthn.create', asked)),
			attestationObject: toBase64url(object)
		});
	}

	assert(asked: Asked) {
		this.signCount += 1;
		const client = clientData('webauthn.get', asked);
		const data = this.#head(asked, 0x01);
		const signature = p256.sign(concatBytes(data, sha256(client)), this.#secret, {
			lowS: false,
			format: 'der'
		});
		return this.#credential({
			clientDataJSON: toBase64url(client),
			authenticatorData: toBase64url(data),
			signature: toBase64url(signature)
		});
	}

	#head({ rpId: id = rpId, flags = 1 }: Asked, always: number): Uint8Array {
		const counter = new Uint8Array(4);
		new DataView(counter.buffer).setUint32(0, this.signCount);
		return concatBytes(sha256(utf8ToBytes(id)), Uint8Array.of((always & ~1) | flags), counter);
	}

	#credential<R>(response: R) {
		const { id } = this;
		return { id, rawId: id, type: 'public-key' as const, response, clientExtensionResults: {} };
	}
}

const noAttestation = { format: 'none', statement: Uint8Array.of(0xa0) };

function clientData(type: string, { challenge, origin: from = origin, client }: Asked): Uint8Array {
	const said = { type, challenge, origin: from, crossOrigin: false, ...client };
	return utf8ToBytes(JSON.stringify(said));
}

/** Enough of an encoder to write what `cbor.ts` reads. */
export const cbor = {
	int: (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value)),
	bytes: (value: Uint8Array) => concatBytes(head(2, value.length), value),
	text: (value: string) => concatBytes(head(3, value.length), utf8ToBytes(value)),
	map: (entries: readonly (readonly [Uint8Array, Uint8Array])[]) =>
		concatBytes(head(5, entries.length), ...entries.flat())
};

function head(type: number, argument: number): Uint8Array {
	if (argument < 24) return Uint8Array.of((type << 5) | argument);
	if (argument < 256) return Uint8Array.of((type << 5) | 24, argument);
	return Uint8Array.of((type << 5) | 25, argument >> 8, argument & 255);
}
