import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBucketName } from '$lib/account/services/s3/buckets/bucket-name';
import { nameTrouble, troubleSoFar } from './name-rules';

test.each([
	['My Maps', 'No spaces; hyphens are fine.'],
	['Marlow-Maps', 'Lower-case letters only.'],
	['marlow_maps', 'Only letters, digits, dots and hyphens.'],
	['ab', 'At least 3 characters.'],
	['a'.repeat(64), 'At most 63 characters.'],
	['-maps', 'A letter or digit first and last.'],
	['maps..old', 'No two dots side by side.'],
	['192.168.0.1', 'Not in the form of an IP address.'],
	['amzn-s3-demo-maps', 'AWS keeps names that begin like this for itself.'],
	['maps--x-s3', 'AWS keeps names that end like this for itself.'],
	['marlow-maps', undefined]
])('of the name %s it is said: %s', (name, trouble) => {
	expect(nameTrouble(name)).toBe(trouble);
});

test('S3 takes a name exactly where nothing is wrong with it', () => {
	const piece = fc.constantFrom('a', 'z', '0', '9', '-', '.', 'A', '_', 'xn--', '1.2.3.4', '-an');
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 70 }), (pieces) => {
			const name = pieces.join('');
			expect(nameTrouble(name) === undefined).toBe(isBucketName(name));
		})
	);
});

test.each(['', 'm', 'ma', 'marlow-', 'marlow.'])('%j may still become a name', (begun) => {
	expect(troubleSoFar(begun)).toBeUndefined();
});

test.each(['M', '-', 'ma_', 'maps..'])('%j never becomes one', (begun) => {
	expect(troubleSoFar(begun)).toBeDefined();
});
