import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../scenario/log';
import { merge } from './merge';
import { anythingSaved } from './saved.fixture';
import type { Saved } from './store';

const lines = (...types: ('begin' | 'undo' | 'redo' | 'finish')[]): Entry[] =>
	types.map((type, time) => ({ type, time }));

const attempt = { id: 'a', scenario: 's', fingerprint: 'f', seed: 'x', started: 1 };
const saved = (...types: Parameters<typeof lines>): Saved => ({ attempt, log: lines(...types) });

/** What is there after an import. */
function after(here: readonly Saved[], imported: readonly Saved[]): readonly Saved[] {
	const { changed } = merge(here, imported);
	const ids = new Set(changed.map((one) => one.attempt.id));
	return [...here.filter((one) => !ids.has(one.attempt.id)), ...changed];
}

const logs = (all: readonly Saved[]) => all.map((one) => one.log);

test('the longer of two logs stays when it began like the other', () => {
	const short = saved('begin');
	const long = { ...saved('begin', 'undo'), outcome: { phase: 'playing', updated: 9 } } as const;
	expect(merge([short], [long])).toEqual({
		changed: [long],
		counts: { added: 0, extended: 1, same: 0, keptBoth: 0 }
	});
	expect(merge([long], [short])).toEqual({
		changed: [],
		counts: { added: 0, extended: 0, same: 1, keptBoth: 0 }
	});
});

test('a sandbox that was played further elsewhere keeps the name that it has here', () => {
	const sandbox = { name: 'A messy company', from: 'a template', account: '{}' };
	const here = { ...saved('begin'), sandbox: { ...sandbox, name: 'For the talk' } };
	const further = { ...saved('begin', 'undo'), sandbox };
	expect(after([here], [further])).toEqual([{ ...further, sandbox: here.sandbox }]);
});

test('an attempt played on in two ways becomes two attempts', () => {
	const here = saved('begin', 'undo');
	const there = saved('begin', 'redo');
	const { counts } = merge([here], [there]);
	expect(counts).toEqual({ added: 0, extended: 0, same: 0, keptBoth: 1 });

	const both = after([here], [there]);
	expect(logs(both)).toEqual([here.log, there.log]);
	expect(both[1]?.attempt).toEqual({ ...attempt, id: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('the second way is found again when both went on', () => {
	const both = after([saved('begin', 'undo')], [saved('begin', 'redo')]);
	const [first, second] = both;
	if (!first || !second) throw new Error('one attempt is missing');
	const wentOn = [{ ...first, log: [...first.log, ...lines('finish')] }, second];

	const later = merge(wentOn, [saved('begin', 'redo', 'finish')]);
	expect(later.counts).toEqual({ added: 0, extended: 1, same: 0, keptBoth: 0 });
	expect(later.changed[0]?.attempt.id).toBe(second.attempt.id);
});

test('one id for two different attempts keeps both', () => {
	const stranger = { attempt: { ...attempt, seed: 'other' }, log: lines('begin') };
	expect(after([saved('begin')], [stranger])).toHaveLength(2);
});

test('the order in which fields were written makes no difference', () => {
	const here: Saved = { attempt, log: [{ type: 'begin', time: 1 }] };
	const there: Saved = { attempt, log: [{ time: 1, type: 'begin' }] };
	expect(merge([here], [there]).counts.same).toBe(1);
});

test('importing twice changes nothing, and no line is ever lost', () => {
	fc.assert(
		fc.property(anythingSaved, anythingSaved, fc.nat(8), (here, other, cut) => {
			// Some of what is imported shares its id with what is here and has another end.
			const branches = here.map((one, index) => ({
				...one,
				log: [...one.log.slice(0, cut), ...(other[index]?.log ?? [])]
			}));
			const once = after(here, branches);
			expect(merge(once, branches).changed).toEqual([]);

			const kept = logs(once).map((log) => JSON.stringify(log).slice(0, -1));
			for (const { log } of [...here, ...branches]) {
				const start = JSON.stringify(log).slice(0, -1);
				expect(kept.some((one) => one.startsWith(start))).toBe(true);
			}
		})
	);
});
