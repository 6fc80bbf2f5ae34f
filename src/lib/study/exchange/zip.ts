import { concatBytes } from '@noble/hashes/utils.js';
import { deflateSync, Inflate } from 'fflate';
import type { Result } from '../../policy/result';

/*
 * A zip as decks are: few files, no more than 4 GB. fflate packs and unpacks; its own functions for zips
 * would be loaded by the playground too, which shares it.
 *
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

const signs = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { file: 30, entry: 46, end: 22 } as const;

export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const zip = new ZipWriter();
	for (const [name, content] of Object.entries(files)) zip.add(name, content);
	return zip.end();
}

/** A zip that is written file by file, so that a page can breathe between them. */
export class ZipWriter {
	readonly #parts: Uint8Array[] = [];
	readonly #entries: Uint8Array[] = [];
	#at = 0;

	add(name: string, content: Uint8Array) {
		const packed = deflateSync(content);
		const named = new TextEncoder().encode(name);
		/** What stands before the file and in the list of files alike. */
		const common = [
			...[u16(20), u16(0x0800), u16(8), u16(0), u16(0x21)],
			...[u32(crc(content)), u32(packed.length), u32(content.length), u16(named.length), u16(0)]
		];
		const file = concatBytes(u32(signs.file), ...common, named, packed);
		const rest = [u16(0), u16(0), u16(0), u32(0), u32(this.#at)];
		this.#entries.push(concatBytes(u32(signs.entry), u16(20), ...common, ...rest, named));
		this.#parts.push(file);
		this.#at += file.length;
	}

	end(): Uint8Array {
		const list = concatBytes(...this.#entries);
		const count = u16(this.#entries.length);
		const places = [u32(list.length), u32(this.#at), u16(0)];
		const end = [u32(signs.end), u16(0), u16(0), count, count, ...places];
		return concatBytes(...this.#parts, list, ...end);
	}
}

/**
 * Files of a zip that may be anything, by their names. What it says of sizes is not believed: unpacking
 * ends where the files that are wanted come to more than `most` bytes together.
 */
export function unzipped(
	zip: Uint8Array,
	isWanted: (name: string) => boolean,
	most: number
): Result<ReadonlyMap<string, Uint8Array>, string> {
	try {
		let left = most;
		const files = new Map<string, Uint8Array>();
		for (const { name, method, sum, packed } of entriesOf(zip)) {
			if (!isWanted(name) || files.has(name)) continue;
			const content = method === 0 ? packed : unpacked(packed, left);
			if (content === undefined || content.length > left)
				return { ok: false, error: `What is packed in it is larger than ${most / 1_000_000} MB.` };
			left -= content.length;
			if (crc(content) !== sum) throw new Damaged();
			files.set(name, content);
		}
		return { ok: true, value: files };
	} catch (error) {
		// A RangeError: something points out of the file.
		if (error instanceof Damaged || error instanceof RangeError)
			return { ok: false, error: 'The file is damaged: it cannot be unpacked.' };
		throw error;
	}
}

class Damaged extends Error {}

interface Entry {
	readonly name: string;
	readonly method: number;
	readonly sum: number;
	readonly packed: Uint8Array;
}

function* entriesOf(zip: Uint8Array): Generator<Entry> {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let entry = 0; entry < count; entry++) {
		if (view.getUint32(at, true) !== signs.entry) throw new Damaged();
		const [size, start] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
		const [nameLength, extra, remark] = [28, 30, 32].map((place) =>
			view.getUint16(at + place, true)
		);
		const next = at + lengths.entry + (nameLength ?? 0);
		const begin =
			start + lengths.file + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
		if (begin + size > zip.length) throw new Damaged();
		yield {
			name: new TextDecoder().decode(zip.subarray(at + lengths.entry, next)),
			method: view.getUint16(at + 10, true),
			sum: view.getUint32(at + 16, true),
			packed: zip.subarray(begin, begin + size)
		};
		at = next + (extra ?? 0) + (remark ?? 0);
	}
}

/** The list of files is found from the end, before which a remark may stand. */
function endOf(view: DataView): number {
	const last = view.byteLength - lengths.end;
	for (let at = last; at >= Math.max(0, last - 0xffff); at--)
		if (view.getUint32(at, true) === signs.end) return at;
	throw new Damaged();
}

/** How much is unpacked at a time: what that can come to, at most a thousand times as much, is bearable. */
const piece = 8192;

/** None where it is longer than `most`. */
function unpacked(packed: Uint8Array, most: number): Uint8Array | undefined {
	const parts: Uint8Array[] = [];
	let size = 0;
	const inflate = new Inflate((part) => {
		size += part.length;
		if (size <= most) parts.push(part);
	});
	for (let at = 0; at < packed.length && size <= most; at += piece) {
		try {
			inflate.push(packed.subarray(at, at + piece), at + piece >= packed.length);
		} catch {
			// fflate throws what it cannot make sense of.
			throw new Damaged();
		}
	}
	return size > most ? undefined : concatBytes(...parts);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** CRC-32, as zips have it. */
function crc(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
	return (sum ^ 0xffffffff) >>> 0;
}

function u16(value: number): Uint8Array {
	return Uint8Array.of(value & 0xff, value >>> 8);
}

function u32(value: number): Uint8Array {
	return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}
