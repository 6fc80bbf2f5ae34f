import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCbor } from './cbor';

const read = (hex: string) => readCbor(Uint8Array.from(Buffer.from(hex, 'hex')));

// Examples of RFC 8949, appendix A.
test.each([
	['00', 0],
	['17', 23],
	['1818', 24],
	['1903e8', 1000],
	['1a000f4240', 1_000_000],
	['20', -1],
	['3903e7', -1000],
	['f4', false],
	['f5', true],
	['f6', null],
	['60', ''],
	['6449455446', 'IETF'],
	['62c3bc', 'ü'],
	['83010203', [1, 2, 3]],
	['8301820203820405', [1, [2, 3], [4, 5]]]
])('%s is read', (hex, value) => {
	expect(read(hex)).toEqual({ value, end: hex.length / 2 });
});

test('byte strings and maps are read', () => {
	expect(read('4401020304')?.value).toEqual(Uint8Array.of(1, 2, 3, 4));
	const map = read('a26161016162820203')?.value;
	expect(map).toEqual(
		new Map<unknown, unknown>([
			['a', 1],
			['b', [2, 3]]
		])
	);
});

test('what follows the value is left alone', () => {
	expect(readCbor(Uint8Array.of(9, 0x61, 0x61, 1, 2), 1)).toEqual({ value: 'a', end: 3 });
});

test.each([
	['nothing', ''],
	['a number that ends too early', '1901'],
	['a number of eight bytes', '1b0000000000000001'],
	['a byte string that ends too early', '450102'],
	['an array that ends too early', '830102'],
	['an array of four thousand million', '9affffffff'],
	['a map without its last value', 'a16161'],
	['a map that says a key twice', 'a2616101616102'],
	['a length left open', '9f01ff'],
	['a tag', 'c000'],
	['a float', 'f93c00'],
	['undefined', 'f7'],
	['arrays in arrays in arrays', '81'.repeat(50) + '00']
])('%s is refused', (_, hex) => {
	expect(read(hex)).toBeUndefined();
});

test('nothing makes it throw, and it never reads past the end', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(220), (bytes, offset) => {
			const result = readCbor(bytes, offset);
			if (result) expect(result.end).toBeLessThanOrEqual(bytes.length);
		})
	);
});
