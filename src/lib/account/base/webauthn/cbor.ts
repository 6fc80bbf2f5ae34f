import { bytesToHex } from '@noble/hashes/utils.js';

/** What CBOR can say here. */
export type Cbor =
	number | string | boolean | null | Uint8Array | readonly Cbor[] | ReadonlyMap<Cbor, Cbor>;

/** CTAP2 allows four levels, and an attestation object holds what was encoded so in one more. */
const deepest = 6;

/**
 * The value that begins at an offset, and where it ends; nothing where the bytes are not of the
 * subset that authenticators write: no floats, no tags, no lengths left open.
 *
 * https://fidoalliance.org/specs/fido-v2.1-ps-20210615/fido-client-to-authenticator-protocol-v2.1-ps-errata-20220621.html#ctap2-canonical-cbor-encoding-form
 */
export function readCbor(
	bytes: Uint8Array,
	offset = 0
): { readonly value: Cbor; readonly end: number } | undefined {
	const reader = new Reader(bytes, offset);
	const value = reader.value(0);
	return value === undefined ? undefined : { value, end: reader.at };
}

class Reader {
	readonly #bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.at = at;
	}

	value(depth: number): Cbor | undefined {
		const [head] = this.#take(1) ?? [];
		if (head === undefined || depth > deepest) return undefined;
		const simple = simples.get(head);
		if (simple !== undefined) return simple;

		const argument = this.#argument(head & 31);
		if (argument === undefined) return undefined;
		switch (head >> 5) {
			case 0:
				return argument;
			case 1:
				return -1 - argument;
			case 2:
				return this.#take(argument);
			case 3:
				return this.#text(argument);
			case 4:
				return this.#array(argument, depth + 1);
			case 5:
				return this.#map(argument, depth + 1);
			default:
				return undefined;
		}
	}

	/** The number that goes with a type: in the same byte, or in the 1, 2 or 4 bytes after it. */
	#argument(low: number): number | undefined {
		if (low < 24) return low;
		if (low > 26) return undefined;
		const bytes = this.#take(2 ** (low - 24));
		return bytes && parseInt(bytesToHex(bytes), 16);
	}

	#take(length: number): Uint8Array | undefined {
		const end = this.at + length;
		if (end > this.#bytes.length) return undefined;
		const taken = this.#bytes.slice(this.at, end);
		this.at = end;
		return taken;
	}

	#text(length: number): string | undefined {
		const bytes = this.#take(length);
		return bytes && new TextDecoder().decode(bytes);
	}

	#array(length: number, depth: number): readonly Cbor[] | undefined {
		const values: Cbor[] = [];
		for (let index = 0; index < length; index++) {
			const value = this.value(depth);
			// Whatever length is claimed, it ends with the bytes.
			if (value === undefined) return undefined;
			values.push(value);
		}
		return values;
	}

	#map(length: number, depth: number): ReadonlyMap<Cbor, Cbor> | undefined {
		const entries = new Map<Cbor, Cbor>();
		for (let index = 0; index < length; index++) {
			const key = this.value(depth);
			const value = key === undefined ? undefined : this.value(depth);
			if (key === undefined || value === undefined || entries.has(key)) return undefined;
			entries.set(key, value);
		}
		return entries;
	}
}

/** By their one byte. */
const simples: ReadonlyMap<number, Cbor> = new Map<number, Cbor>([
	[0xf4, false],
	[0xf5, true],
	[0xf6, null]
]);
