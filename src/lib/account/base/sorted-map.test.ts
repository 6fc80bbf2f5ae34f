import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedMap } from './sorted-map';

const key = fc.oneof(
	fc.constantFrom('__proto__', 'constructor', '', 'a', 'a/b', 'a0'),
	fc.nat(600).map(String)
);
const change = fc.tuple(fc.boolean(), key, fc.nat());

/** What a map of JavaScript has after the same, in order. */
function sorted(map: ReadonlyMap<string, number>) {
	return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('after any changes', () => {
	test('it holds what was put and not taken away, in order, and what was before is as it was', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 600 }), key, (changes, from) => {
				const expected = new Map<string, number>();
				let map: SortedMap<number> = SortedMap.empty;
				for (const [puts, name, value] of changes) {
					const before = map;
					const held = JSON.stringify(before);
					map = puts ? map.with(name, value) : map.without(name);
					if (puts) expected.set(name, value);
					else expected.delete(name);
					expect(JSON.stringify(before)).toBe(held);
				}
				expect([...map.from()]).toEqual(sorted(expected));
				expect(map.size).toBe(expected.size);
				expect([...map.from(from)]).toEqual(sorted(expected).filter(([name]) => name >= from));
				for (const [, name] of changes) expect(map.get(name)).toBe(expected.get(name));
				expect(JSON.stringify(SortedMap.of(map.from()))).toBe(JSON.stringify(map));
			}),
			{ numRuns: 30 }
		);
	});
});

test('among a hundred thousand, ten thousand are put and taken away at once', () => {
	const many = Array.from({ length: 100_000 }, (_, index) => [`key-${index}`, index] as const);
	let map = SortedMap.of(many);
	for (let index = 0; index < 10_000; index++) map = map.with(`new-${index}`, index);
	for (let index = 0; index < 10_000; index++) map = map.without(`new-${index}`);
	expect(map.size).toBe(100_000);
	expect(map.get('key-77777')).toBe(77_777);
});
