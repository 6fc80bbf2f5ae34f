import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Report } from '$lib/classroom/lms/report';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack } from '$lib/classroom/pack/pack';
import type { LmsHost } from './host';
import { openLmsStore } from './open-lms';

const exam = { kind: 'exam', id: 'e', topics: ['groups'], count: 2, minutes: 10 } as const;
const pack: Pack = {
	...{ id: 'week-1', title: 'Week 1', words: '', made: 1, items: [exam] },
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	vi.stubGlobal('navigator', {});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('an LMS is told when the time of an exam is up, although nothing is written then', async () => {
	const told: Report[] = [];
	const host: LmsHost = {
		...{ pack: writePack(pack), learner: 'Ana', state: '', most: 4096 },
		report: (report) => void told.push(report),
		inMemory: () => undefined,
		damaged: () => undefined,
		untold: () => {
			throw new Error('It could not be looked up');
		}
	};
	const states = () => told.map(({ items }) => items[0]?.state);
	const { store } = await openLmsStore(host);
	const began = Date.now();
	await store.addStudy({ kind: 'began', id: 'b', time: began, pack: pack.id, item: 'e' });
	expect(states()).toEqual(['untouched', 'begun']);
	await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
	expect(states()).toHaveLength(2);
	await vi.advanceTimersByTimeAsync(1);
	await vi.waitFor(() => expect(states()).toEqual(['untouched', 'begun', 'done']));
	expect(told.at(-1)?.done).toBe(true);
	await vi.advanceTimersByTimeAsync(60 * 60_000);
	expect(states()).toHaveLength(3);
});
