import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import type { Report } from '../../src/lib/classroom/lms/report';
import { deliver, waitAfter, type Outbox } from '../../src/lib/classroom/lms/xapi/deliver';
import { statementsOf, type Statement } from '../../src/lib/classroom/lms/xapi/statements';
import { post } from '../../src/lib/ui/classroom/lms/xapi/post';

/** A record store in memory, which keeps the rules of xAPI 1.0.3 that concern what is sent here. */
class RecordStore {
	readonly kept = new Map<string, Statement>();
	/** What it does instead, once for each request, before it does its work. */
	readonly moods: ('down' | 'slow' | 'busy')[] = [];
	requests = 0;
	readonly #server = createServer((request, response) => void this.#answer(request, response));

	async open() {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/xapi/`;
	}

	close() {
		this.#server.closeAllConnections();
		return new Promise((resolve) => this.#server.close(resolve));
	}

	async #answer(request: IncomingMessage, response: ServerResponse) {
		this.requests++;
		const say = (status: number) => void response.writeHead(status).end();
		const mood = this.moods.shift();
		if (mood === 'down') return void request.socket.destroy();
		if (mood === 'busy') return say(503);
		let body = '';
		for await (const part of request) body += String(part);
		const { authorization, 'x-experience-api-version': version } = request.headers;
		if (authorization !== `Basic ${btoa('jun:secret')}`) return say(401);
		if (version !== '1.0.3' || request.url !== '/xapi/statements') return say(400);
		const statements: Statement[] = JSON.parse(body);
		// All or none, by the standard.
		if (!statements.every(isStatement)) return say(400);
		const isOther = (each: Statement) =>
			JSON.stringify(this.kept.get(each.id) ?? each) !== JSON.stringify(each);
		if (statements.some(isOther)) return say(409);
		for (const each of statements) this.kept.set(each.id, each);
		if (mood === 'slow') return; // it has them, and never says so
		say(200);
	}
}

function isStatement({ id, actor, verb, object, result, timestamp, context }: Statement): boolean {
	const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
	const score = result?.score;
	return (
		uuid.test(id) &&
		uuid.test(context.registration) &&
		URL.canParse(actor.account.homePage) &&
		actor.account.name !== '' &&
		URL.canParse(verb.id) &&
		URL.canParse(object.id) &&
		URL.canParse(object.definition.type) &&
		!Number.isNaN(Date.parse(timestamp)) &&
		(!score || (score.scaled >= -1 && score.scaled <= 1 && score.raw >= 0 && score.raw <= 100)) &&
		(result?.duration === undefined || /^PT[\d.]+S$/.test(result.duration))
	);
}

function memoryOutbox(): Outbox & { refused: string[]; left: () => number } {
	const waiting = new Map<string, Statement>();
	const settled = new Set<string>();
	const refused: string[] = [];
	return {
		refused,
		left: () => waiting.size,
		add: async (statements) => {
			for (const each of statements) if (!settled.has(each.id)) waiting.set(each.id, each);
		},
		waiting: async (most) => [...waiting.values()].slice(0, most),
		settle: async (ids, as) => {
			for (const id of ids) {
				waiting.delete(id);
				settled.add(id);
				if (as === 'refused') refused.push(id);
			}
		}
	};
}

const pack: Pack = {
	...{ id: 'p1', title: 'Week 3', words: '', made: 1, items: [] },
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};
const report = (count: number, score = 85, done = true): Report => ({
	...{ score, passing: 60, done, items: [] },
	events: [
		...Array.from({ length: count }, (_, at) => ({
			...({ kind: 'question', id: `l${at}`, question: 'groups/nested', chosen: ['a'] } as const),
			...{ right: true, time: 1_800_000_000_000 + at, took: 4000 }
		})),
		{
			...({ kind: 'scenario', id: 't1', scenario: '01-lock-down-root', score: 85 } as const),
			...{ objectivesMet: 7, time: 1_800_000_100_000, took: 60_000 }
		}
	]
});
const doing = { learner: 'K7M-4RX2', home: 'https://iam.example.org/', time: 1_800_000_200_000 };
const verbsOf = (statements: Iterable<Statement>) =>
	[...statements].map(({ verb }) => verb.display.en);

let store: RecordStore;
let address: string;
let outbox: ReturnType<typeof memoryOutbox>;
beforeEach(async () => {
	store = new RecordStore();
	address = await store.open();
	outbox = memoryOutbox();
});
afterEach(() => store.close());

const send = (key = 'jun:secret', patience = 20_000) =>
	deliver(outbox, (some) => post(address, key, some, patience));

test('started, answered, scored, completed and passed are told, each once', async () => {
	const statements = statementsOf(pack, report(2), doing);
	expect(verbsOf(statements)).toEqual([
		...['started', 'answered', 'answered', 'scored', 'completed', 'passed']
	]);
	await outbox.add(statements);
	expect(await send()).toEqual({ kind: 'done' });
	expect(store.kept.size).toBe(6);
	// The same report again, as after a reload: nothing is new.
	await outbox.add(statementsOf(pack, report(2), { ...doing, time: doing.time + 1 }));
	expect(outbox.left()).toBe(0);
});

test('who has not enough points is told as failed only once everything is done', () => {
	expect(verbsOf(statementsOf(pack, report(1, 20, false), doing))).not.toContain('failed');
	expect(verbsOf(statementsOf(pack, report(1, 20), doing))).toContain('failed');
	expect(statementsOf(pack, { ...report(0), events: [], score: 0, done: false }, doing)).toEqual(
		[]
	);
});

test('another learner’s statements are others', () => {
	const ids = statementsOf(pack, report(2), doing).map(({ id }) => id);
	const others = statementsOf(pack, report(2), { ...doing, learner: 'B2C-3D4F' });
	expect(others.some(({ id }) => ids.includes(id))).toBe(false);
});

test.each(['down', 'busy'] as const)(
	'a store that is %s is asked again later, and nothing is lost',
	async (mood) => {
		store.moods.push(mood);
		await outbox.add(statementsOf(pack, report(3), doing));
		expect(await send()).toEqual({ kind: 'away' });
		expect(outbox.left()).toBe(7);
		expect(await send()).toEqual({ kind: 'done' });
		expect(store.kept.size).toBe(7);
	}
);

test('a store that is slow to answer has each statement once in the end', async () => {
	store.moods.push('slow');
	await outbox.add(statementsOf(pack, report(3), doing));
	expect(await send('jun:secret', 2000)).toEqual({ kind: 'away' });
	expect(store.kept.size).toBe(7);
	expect(await send()).toEqual({ kind: 'done' });
	expect(store.kept.size).toBe(7);
});

test('one statement that is refused keeps none of the others', async () => {
	const [first, ...others] = statementsOf(pack, report(120), doing);
	if (!first) throw new Error('There is one');
	const wrong: Statement = { ...first, verb: { ...first.verb, id: 'no address' } };
	await outbox.add([...others.slice(0, 60), wrong, ...others.slice(60)]);
	expect(await send()).toEqual({ kind: 'done' });
	expect(outbox.refused).toEqual([wrong.id]);
	expect(store.kept.size).toBe(others.length);
	// Found by halves, not one by one.
	expect(store.requests).toBeLessThan(20);
});

test('one that the store has from another browser, said otherwise, keeps none of the others', async () => {
	await outbox.add(statementsOf(pack, report(1, 62), doing));
	expect(await send()).toEqual({ kind: 'done' });
	outbox = memoryOutbox();
	// The same pass with more points, and an answer that is new.
	await outbox.add(statementsOf(pack, report(2, 85), doing));
	expect(await send()).toEqual({ kind: 'done' });
	expect(outbox.refused).toEqual([]);
	expect(store.kept.size).toBe(6);
	const passed = [...store.kept.values()].find(({ verb }) => verb.display.en === 'passed');
	expect(passed?.result?.score?.raw).toBe(62);
});

test('a wrong password stops sending, and everything waits', async () => {
	await outbox.add(statementsOf(pack, report(1), doing));
	expect(await send('jun:guess')).toEqual({ kind: 'locked' });
	expect(store.requests).toBe(1);
	expect(outbox.left()).toBe(5);
});

test('waits grow from five seconds to five minutes', () => {
	expect([1, 2, 3, 7, 50].map(waitAfter)).toEqual([5000, 10_000, 20_000, 300_000, 300_000]);
});
