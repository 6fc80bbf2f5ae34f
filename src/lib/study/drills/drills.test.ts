import { expect, test } from 'vitest';
import { anotherDrill, type Maker } from './another';
import { drillKinds, type Drill } from './drill';
import { kindsTold, levels, orderOf, readChoice, readSeed, topicsOf } from './kinds';
import { makeAsked, makeDrill } from './made.fixture';
import { bucketRefusal } from './bucket-policy.fixture';
import { beliefsIn, faultOf, keyOfDrill, orders } from './solved.fixture';

test('the engine solves 300 drills, and finds the key and nothing else right in each', async () => {
	for (const order of orders(300)) {
		expect(await faultOf(await makeDrill(order)), JSON.stringify(order)).toBeUndefined();
	}
});

test('a seed makes the same drill again, and another seed another one', async () => {
	for (const order of orders(20)) {
		const made = await makeDrill(order);
		expect(await makeDrill(order)).toEqual(made);
		// Of the easiest tasks there are not that many.
		const others = ['other', 'third', 'fourth'].map((seed) => makeDrill({ ...order, seed }));
		expect(new Set([made, ...(await Promise.all(others))].map(contentOf)).size).toBeGreaterThan(1);
	}
});

/** An id has the seed in it. */
function contentOf(drill: Drill): string {
	return JSON.stringify(drill.form === 'asked' ? { ...drill.item, id: '' } : drill.task);
}

test('the outcomes are asked about equally often, so that none is a good guess', async () => {
	const asked = Array.from({ length: 120 }, (_, at) =>
		makeAsked({ kind: 'outcome', topic: 'evaluation', level: 2, seed: `${at}` })
	);
	const keys = (await Promise.all(asked)).flatMap(keyOfDrill);
	for (const key of ['a', 'b', 'c']) {
		const share = keys.filter((each) => each === key).length / keys.length;
		expect(share).toBeGreaterThan(0.18);
		expect(share).toBeLessThan(0.5);
	}
});

test('most drills have a wrong option that is right under a belief', async () => {
	const named = (await Promise.all(orders(100).map(makeDrill))).map(beliefsIn);
	expect(named.filter((beliefs) => beliefs.length > 0).length).toBeGreaterThan(60);
});

test.each(['mend', 'request'] as const)(
	'a wrong option of %s is mostly right under another belief than that an Allow outdoes a Deny',
	async (kind) => {
		const made = topicsOf(kind).flatMap((topic) =>
			levels.map((level) => makeDrill({ kind, topic, level, seed: 'share' }))
		);
		const drills = (await Promise.all(made)).map(beliefsIn);
		const others = drills.filter((beliefs) =>
			beliefs.some((each) => each !== 'specific-allow-wins')
		);
		expect(others.length / drills.length).toBeGreaterThan(0.75);
	}
);

const asking = (count: number) => orders(count).filter(({ kind }) => kind !== 'smallest');

test('every option has its reason, and what is kept from sight is not in the drill as it is asked', async () => {
	for (const order of asking(50)) {
		const { item, told } = await makeAsked(order);
		if (!('options' in item) || !('options' in told)) {
			expect('steps' in told && told.steps.every(({ why }) => why.length > 0)).toBe(true);
			continue;
		}
		expect(told.options.every(({ why }) => why.length > 0)).toBe(true);
		expect(item.options.map(({ id, text }) => [id, text])).toEqual(
			told.options.map(({ id, text }) => [id, text])
		);
		if (order.kind === 'message') expect(item.given.policies).toEqual({});
	}
});

test('S3 would keep every bucket policy, as it stands and with each edit', async () => {
	// What is typed into a terminal has no policies of buckets.
	const about = asking(250).filter(({ kind }) => kind !== 'command');
	const kept = (await Promise.all(about.map(makeAsked))).flatMap(({ told }) => {
		const options = 'options' in told ? told.options : [];
		const { policies, request } = told.given;
		const resource = request.resource ?? options[0]?.request?.resource;
		return [policies, ...options.map((option) => option.policies)].flatMap((each) =>
			each?.resource ? [{ policy: each.resource, resource }] : []
		);
	});
	expect(kept.length).toBeGreaterThan(100);
	expect(kept.flatMap(({ policy, resource }) => bucketRefusal(policy, resource) ?? [])).toEqual([]);
});

/** The requests of drills that ask which one gets through, with what they are asked of. */
const offered = await Promise.all(
	Array.from({ length: 200 }, async (_, at) => {
		const [topic = '', level = 2] = [topicsOf('request')[at % 8], levels[1 + (at % 4)]];
		const { item } = await makeAsked({ kind: 'request', topic, level, seed: `r${at}` });
		if (!('options' in item)) throw new Error('There are no options');
		return {
			given: item.given,
			requests: item.options.flatMap(({ request }) => request ?? [])
		};
	})
);

test('the policy of a resource has its say on that resource only', () => {
	// A queue’s policy that names all queues is still that queue’s.
	const placeOf = (resource = '') => /^arn:aws:s3:::[\w-]+/.exec(resource)?.[0] ?? resource;
	const withPolicy = offered.filter(({ given }) => given.policies.resource !== undefined);
	expect(withPolicy.length).toBeGreaterThan(50);
	for (const { requests } of withPolicy)
		expect(new Set(requests.map(({ resource }) => placeOf(resource))).size).toBe(1);
});

test('no request is without what AWS always sends: MFA of a session, the Region, an address from outside', () => {
	const contexts = offered.flatMap(({ given, requests }) => {
		const isSession = given.request.principal?.includes(':assumed-role/') === true;
		return requests.map(({ context = {} }) => ({ isSession, context }));
	});
	const lacking = (key: string) => contexts.filter(({ context }) => context[key] === null);
	expect(lacking('aws:MultiFactorAuthPresent').filter(({ isSession }) => isSession)).toEqual([]);
	expect(lacking('aws:RequestedRegion')).toEqual([]);
	expect(lacking('aws:SourceIp')).toEqual([]);
	expect(lacking('aws:PrincipalTag/team').length).toBeGreaterThan(0);
});

test('the layers of a request grow with the level, from one to seven', async () => {
	const layersOf = async (level: 1 | 5, seed: string) => {
		const { told } = await makeAsked({ kind: 'outcome', topic: 'evaluation', level, seed });
		return Object.values(told.given.policies).filter((of) =>
			Array.isArray(of) ? of.length > 0 : typeof of === 'object'
		).length;
	};
	expect(await layersOf(1, 'a')).toBe(1);
	const hardest = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => layersOf(5, seed));
	expect(Math.max(...(await Promise.all(hardest)))).toBe(7);
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

test('a seed of which no drill comes is passed over, and where no seed does, that is told', async () => {
	const choice = { kind: 'outcome', topic: 'mfa', level: 1 } as const;
	const seeds = ['none', 'none', 'some', 'other'];
	const make: Maker = (order) =>
		order.seed === 'none' ? Promise.reject(new Error('No drill comes of it')) : makeDrill(order);
	expect((await anotherDrill(make, choice, () => seeds.shift() ?? '')).seed).toBe('some');
	await expect(anotherDrill(make, choice, () => 'none')).rejects.toThrow('No drill comes of it');
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
