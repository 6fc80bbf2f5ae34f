import { expect, test } from 'vitest';
import { drillKinds } from './drill';
import { kindsTold, orderOf, readChoice, readSeed, topicsOf } from './kinds';
import { makeDrill } from './registry';
import { beliefsIn, keyOfDrill, orders, solved } from './solved.fixture';

test('the engine solves 300 drills, and finds the key and nothing else right in each', async () => {
	for (const order of orders(300)) {
		const drill = makeDrill(order);
		const key = keyOfDrill(drill);
		expect(key, JSON.stringify(order)).toHaveLength(1);
		expect(await solved(drill), JSON.stringify(order)).toEqual(key);
	}
});

test('a seed makes the same drill again, and another seed another one', () => {
	for (const order of orders(20)) {
		expect(makeDrill(order)).toEqual(makeDrill(order));
		expect(makeDrill({ ...order, seed: 'other' }).item).not.toEqual(makeDrill(order).item);
	}
});

test('the outcomes are asked about equally often, so that none is a good guess', () => {
	const keys = Array.from({ length: 120 }, (_, at) =>
		makeDrill({ kind: 'outcome', topic: 'evaluation', level: 2, seed: `${at}` })
	).flatMap(keyOfDrill);
	for (const key of ['a', 'b', 'c']) {
		const share = keys.filter((each) => each === key).length / keys.length;
		expect(share).toBeGreaterThan(0.18);
		expect(share).toBeLessThan(0.5);
	}
});

test('most drills have a wrong option that is right under a belief', () => {
	const named = orders(100).map((order) => beliefsIn(makeDrill(order)));
	expect(named.filter((beliefs) => beliefs.length > 0).length).toBeGreaterThan(60);
});

test('every option has its reason, and what is kept from sight is not in the drill as it is asked', () => {
	for (const order of orders(50)) {
		const { item, told } = makeDrill(order);
		if (!('options' in item) || !('options' in told)) throw new Error('There are no options');
		expect(told.options.every(({ why }) => why.length > 0)).toBe(true);
		expect(item.options.map(({ id, text }) => [id, text])).toEqual(
			told.options.map(({ id, text }) => [id, text])
		);
		if (order.kind === 'message') expect(item.given.policies).toEqual({});
	}
});

test('the layers of a request grow with the level, from one to seven', () => {
	const layersOf = (level: 1 | 5, seed: string) => {
		const { told } = makeDrill({ kind: 'outcome', topic: 'evaluation', level, seed });
		return Object.values(told.given.policies).filter((of) =>
			Array.isArray(of) ? of.length > 0 : typeof of === 'object'
		).length;
	};
	expect(layersOf(1, 'a')).toBe(1);
	expect(
		Math.max(...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => layersOf(5, seed)))
	).toBe(7);
});

test('what is left open the seed settles, and a topic that a kind has is kept', () => {
	const order = orderOf({ kind: 'any', topic: 'mfa', level: 2 }, 'seed');
	expect(order.topic).toBe('mfa');
	expect(drillKinds).toContain(order.kind);
	expect(orderOf({ kind: 'any', topic: 'any', level: 2 }, 'seed')).toEqual(
		orderOf({ kind: 'any', topic: 'any', level: 2 }, 'seed')
	);
	for (const kind of drillKinds) {
		expect(topicsOf(kind)).toContain(orderOf({ kind, topic: 'users', level: 1 }, 'x').topic);
		expect(kindsTold[kind].title).not.toBe('');
	}
});

test('an address that names no kind, no level or no sound seed is none', () => {
	const at = (search: string) => new URLSearchParams(search);
	expect(readChoice(at('kind=mend&level=4&topic=mfa'))).toEqual({
		kind: 'mend',
		level: 4,
		topic: 'mfa'
	});
	expect(readChoice(at('kind=mend'))).toEqual({ kind: 'mend', level: 1, topic: 'any' });
	expect(readChoice(at('kind=sing&level=4'))).toBeUndefined();
	expect(readChoice(at('kind=mend&level=9'))).toBeUndefined();
	expect(readSeed(at('seed=a-1'))).toBe('a-1');
	expect(readSeed(at('seed=a b'))).toBeUndefined();
});
