import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chain } from './chain';

const items = fc.array(fc.integer(), { maxLength: 150 });

test('a chain reads as the array it was made of, from either end', () => {
	fc.assert(
		fc.property(items, fc.integer({ min: -160, max: 160 }), (list, place) => {
			const chain = Chain.of(list);
			expect([...chain]).toEqual(list);
			expect(JSON.stringify(chain)).toBe(JSON.stringify(list));
			expect(chain.length).toBe(list.length);
			expect(chain.at(place)).toBe(list.at(place));
			expect([...chain.take(place)]).toEqual(list.slice(0, Math.max(0, place)));
			expect([...chain.latestFirst()]).toEqual(list.toReversed());
		})
	);
});

test('what is added to a part leaves the whole as it was', () => {
	fc.assert(
		fc.property(items, fc.nat(150), (list, count) => {
			const whole = Chain.of(list);
			expect([...whole.take(count).with(7)]).toEqual([...list.slice(0, count), 7]);
			expect([...whole]).toEqual(list);
		})
	);
});

test('folding again after more was added reads only the end, and comes to the same', () => {
	const known = new WeakMap<object, { sum: number }>();
	let read = 0;
	const sum = (chain: Chain<number>) =>
		chain.fold(known, { sum: 0 }, (so, item) => {
			read += 1;
			return { sum: so.sum + item };
		}).sum;
	let chain: Chain<number> = Chain.empty;
	for (let item = 1; item <= 10_000; item++) {
		chain = chain.with(item);
		read = 0;
		expect(sum(chain)).toBe((item * (item + 1)) / 2);
		expect(read).toBeLessThanOrEqual(64);
	}
});

test('the ten-thousandth item costs what the first did: all but the last block is shared', () => {
	const long = Chain.of(Array.from({ length: 10_000 }, (_, index) => index));
	const longer = long.with(1);
	const shared = (chain: Chain<number>) => Reflect.get(chain, 'earlier') as unknown;
	expect(shared(longer)).toBe(shared(long));
});
