import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Pack } from '$lib/classroom/pack/pack';
import { Crew, Stopped } from './crew';
import type { Order, Reply, Terms } from './orders';

/** Workers that do nothing by themselves. */
class Idler {
	static readonly all: Idler[] = [];
	onmessage: ((event: { readonly data: Reply }) => void) | undefined;
	orders: Order[] = [];
	ended = false;
	constructor() {
		Idler.all.push(this);
	}
	postMessage(order: Order) {
		this.orders.push(order);
	}
	terminate() {
		this.ended = true;
	}
	answer() {
		const order = this.orders.at(-1);
		if (order?.says !== 'grade') throw new Error('It was asked for nothing');
		const error = { reason: 'sealed', message: 'It is sealed.' } as const;
		this.onmessage?.({
			data: { says: 'graded', number: order.number, outcome: { ok: false, error } }
		});
	}
}

vi.mock('./new-worker', () => ({ newWorker: () => new Idler() }));

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('navigator', { hardwareConcurrency: 1 });
	Idler.all.length = 0;
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const pack: Pack = {
	...{ id: 'p', title: 'Week 1', words: '', made: 1, items: [] },
	...{ rules: { hints: true, passing: 60 }, learners: { kind: 'open' } }
};
const terms: Terms = {
	...{ packs: [pack], keys: [], addresses: {} },
	content: { scenarios: new Map(), questions: new Map() }
};
const file = new Uint8Array(1);

test('a file that takes without end is given up, and the next one is graded by a worker that is new', async () => {
	const crew = new Crew(terms);
	const endless = crew.grade(file);
	const next = crew.grade(file);
	const refused = expect(endless).rejects.toThrow('longer than two minutes');
	await vi.advanceTimersByTimeAsync(120_000);
	await refused;
	expect(Idler.all.map(({ ended }) => ended)).toEqual([true, false]);
	Idler.all[1]?.answer();
	expect(await next).toMatchObject({ ok: false });
});

test('who answers in time may take as long for the next file', async () => {
	const crew = new Crew(terms);
	const first = crew.grade(file);
	await vi.advanceTimersByTimeAsync(100_000);
	Idler.all[0]?.answer();
	await first;
	const second = crew.grade(file);
	await vi.advanceTimersByTimeAsync(100_000);
	Idler.all[0]?.answer();
	expect(await second).toMatchObject({ ok: false });
	expect(Idler.all).toHaveLength(1);
});

test('what is stopped ends in the middle, and nothing of it waits', async () => {
	const crew = new Crew(terms);
	const stopped = [crew.grade(file), crew.grade(file)].map((each) =>
		expect(each).rejects.toThrow(Stopped)
	);
	crew.stop();
	await Promise.all(stopped);
	expect(Idler.all.map(({ ended }) => ended)).toEqual([true]);
	expect(vi.getTimerCount()).toBe(0);
});
