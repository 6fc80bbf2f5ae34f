import fc from 'fast-check';

/** A text as it may arrive: cut, with pieces lost, doubled, overwritten or put elsewhere. */
export function mutated(text: string): fc.Arbitrary<string> {
	return mutatedBytes(Uint8Array.from(Buffer.from(text, 'utf8'))).map((bytes) =>
		Buffer.from(bytes).toString('utf8')
	);
}

/** The same of a file. */
export function mutatedBytes(file: Uint8Array): fc.Arbitrary<Uint8Array> {
	const place = fc.nat(file.length);
	const bytes = fc.uint8Array({ maxLength: 8 });
	const change = fc.oneof(
		fc.record({ kind: fc.constant('cut' as const), at: place }),
		fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
		fc.record({ kind: fc.constant('write' as const), at: place, bytes }),
		fc.record({ kind: fc.constant('insert' as const), at: place, bytes }),
		fc.record({
			kind: fc.constant('lose' as const),
			at: place,
			length: fc.integer({ min: 1, max: 64 })
		}),
		fc.record({
			kind: fc.constant('double' as const),
			at: place,
			length: fc.integer({ min: 1, max: 64 })
		})
	);
	return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
		changes.reduce((now: Uint8Array, each) => {
			const [before, after] = [now.subarray(0, each.at), now.subarray(each.at)];
			switch (each.kind) {
				case 'cut':
					return before;
				case 'flip': {
					const copy = now.slice();
					copy[each.at] = (copy[each.at] ?? 0) ^ (1 << each.bit);
					return copy;
				}
				case 'write':
					return Buffer.concat([before, each.bytes, after.subarray(each.bytes.length)]);
				case 'insert':
					return Buffer.concat([before, each.bytes, after]);
				case 'lose':
					return Buffer.concat([before, after.subarray(each.length)]);
				case 'double':
					return Buffer.concat([before, after.subarray(0, each.length), after]);
			}
		}, file)
	);
}
