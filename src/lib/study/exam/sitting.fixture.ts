import type { Item, Option } from '../items/item';
import type { SittingEntry } from '../log';

/* A mock of three questions, for tests: two of one right option, one of two. */

export const began = 1_000_000;
export const minute = 60_000;

type Without<Entry> = Entry extends unknown ? Omit<Entry, 'id' | 'sitting' | 'time'> : never;

/** A line of sitting `s`, so many minutes after it began. */
export function after(minutes: number, line: Without<SittingEntry>): SittingEntry {
	return { id: `${line.kind}-${minutes}`, sitting: 's', time: began + minutes * minute, ...line };
}

export const sat = (mode: 'exam' | 'practice') =>
	after(0, {
		kind: 'sat',
		exam: 'SCS-C03',
		mode,
		minutes: 10,
		questions: [
			{ question: 'boundaries/a', task: '4.2' },
			{ question: 'groups/b', task: '4.2' },
			{ question: 'organizations/c', task: '6.1' }
		]
	});

export const chose = (minutes: number, question: string, ...chosen: readonly string[]) =>
	after(minutes, { kind: 'chose', question, chosen, took: 5000 });

function item(id: string, kind: 'one' | 'several', key: string): Item {
	const options = ['a', 'b', 'c', 'd'].map((each): Option => {
		const right = key.includes(each);
		const belief = right ? {} : { belief: `takes-${each}` };
		return { id: each, right, why: [], claim: {}, ...belief };
	});
	const given = { request: {}, policies: {}, unknown: { layers: [], keys: [] } };
	const about = { level: 2, exams: [], source: '', checked: '' } as const;
	return { id, kind, stem: [], given, claim: {}, options, ...about };
}

export const items: ReadonlyMap<string, Item> = new Map(
	[
		item('boundaries/a', 'one', 'a'),
		item('groups/b', 'one', 'b'),
		item('organizations/c', 'several', 'cd')
	].map((each) => [each.id, each])
);
