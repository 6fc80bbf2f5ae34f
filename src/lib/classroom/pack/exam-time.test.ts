import { expect, test } from 'vitest';
import type { StudyEntry } from '../../study/log';
import { examTimeOf, isUp } from './exam-time';
import type { PackItem } from './pack';

const exam: PackItem = { kind: 'exam', id: 'e', topics: ['groups'], count: 4, minutes: 10 };
const minute = 60_000;
const began: StudyEntry = { kind: 'began', id: 'b', time: 1000, pack: 'p', item: 'e' };
const answer = (id: string, at: number, took = 0): StudyEntry => ({
	...{
		kind: 'answered',
		id,
		time: 1000 + at,
		question: `groups/${id}`,
		chosen: ['a'],
		right: true
	},
	...{ beliefs: [], took, mode: 'exam', pack: 'p', item: 'e' }
});
const lateIn = (...lines: readonly StudyEntry[]) => [...(examTimeOf(exam, lines)?.late ?? [])];

test('an exam ends so many minutes after it was begun, and what is answered later does not count', () => {
	const lines = [began, answer('a', 9 * minute), answer('c', 11 * minute)];
	expect(examTimeOf(exam, lines)).toMatchObject({ began: 1000, ends: 1000 + 10 * minute });
	expect(lateIn(...lines)).toEqual(['c']);
});

test('its time is up when it ends, and never without an end', () => {
	const time = examTimeOf(exam, [began]);
	const at = [1000, 600_999, 601_000, 601_001];
	expect(at.map((now) => isUp(time, now))).toEqual([false, false, true, true]);
	expect(isUp(undefined, Infinity)).toBe(false);
});

test('what was chosen when the time was up is handed over in the seconds after it', () => {
	expect(lateIn(began, answer('a', 10 * minute + 4000))).toEqual([]);
	expect(lateIn(began, answer('a', 10 * minute + 6000))).toEqual(['a']);
});

test('a clock that is set back gives no time', () => {
	expect(lateIn(began, answer('a', 11 * minute), answer('c', 2 * minute))).toEqual(['a', 'c']);
});

test('begun with its first question, where no line says when', () => {
	expect(examTimeOf(exam, [answer('a', minute, minute)])?.began).toBe(1000);
});

test('an exam that was not begun has no end, and one without a limit neither', () => {
	expect(examTimeOf(exam, [{ ...began, item: 'other' }])).toBeUndefined();
	const open: PackItem = { kind: 'exam', id: 'e', topics: ['groups'], count: 4 };
	expect(examTimeOf(open, [began])).toBeUndefined();
});
