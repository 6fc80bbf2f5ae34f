import { describe, expect, test } from 'vitest';
import type { Entry } from '../../scenario/log';
import { dayOf, dayOfDate } from '../day';
import { inOrder, placed, type StudyEntry } from '../log';
import { cardsOf, type Card } from './cards';
import { coming, dueOn, waitingOn } from './due';
import { ratingsOfHelp } from './helped';
import { keyOf } from './subject';

/** Noon of a day, counted from the first of December 2026. */
const noon = (day: number) => new Date(2026, 11, 1 + day, 12).getTime();
const first = dayOf(noon(0));

let made = 0;
const line = (day: number) => ({ id: `line-${(made += 1)}`, time: noon(day) });

const answered = (day: number, question: string, right: boolean): StudyEntry => ({
	...{ ...line(day), kind: 'answered', question, right },
	...{ chosen: [], beliefs: [], took: 1, mode: 'review' }
});
const guessed = (day: number, belief: string, held: boolean): StudyEntry => ({
	...{ ...line(day), kind: 'guessed', belief, held }
});
const planned = (day: number, on: string): StudyEntry => ({
	...{ ...line(day), kind: 'planned', on, newADay: 20 }
});

/** Days from the first one until each card comes up. */
const due = (log: readonly StudyEntry[], day: number) =>
	cardsOf(inOrder(log), [], noon(day)).map(({ subject, due }) => [keyOf(subject), due - first]);

test('what was right is never asked again; what was wrong once is, from the next day', () => {
	expect(due([answered(0, 'groups/a', true)], 0)).toEqual([]);
	expect(due([answered(0, 'groups/a', false)], 0)).toEqual([['question groups/a', 1]]);
	expect(due([guessed(0, 'groups-nest', true), guessed(0, 'scp-grants', false)], 0)).toEqual([
		['belief groups-nest', 1]
	]);
	expect(due([{ ...guessed(0, 'scp-grants', false), right: false } as StudyEntry], 0)).toEqual([
		['belief scp-grants', 1]
	]);
});

test('a kind of drill comes up by topic, as difficult as it was last', () => {
	const drilled = (day: number, topic: string, level: number, right: boolean): StudyEntry => ({
		...{ ...line(day), kind: 'drilled', drill: 'mend', topic, level, seed: `s${day}`, right },
		...{ beliefs: [], took: 1 }
	});
	const log = [
		drilled(0, 'conditions', 2, false),
		drilled(0, 'roles', 1, true),
		drilled(1, 'conditions', 3, false)
	];
	expect(cardsOf(log, [], noon(1)).map(({ subject, due }) => [subject, due - first])).toEqual([
		[{ kind: 'drill', drill: 'mend', topic: 'conditions', level: 3 }, 2]
	]);
});

test('to answer the very same drill again, whose reasons one has read, is no review', () => {
	const drilled = (day: number, seed: string, right: boolean): StudyEntry => ({
		...{ ...line(day), kind: 'drilled', drill: 'mend', topic: 'mfa', level: 2, seed, right },
		...{ beliefs: [], took: 1 }
	});
	const missed = drilled(0, 'a', false);
	expect(due([missed, drilled(1, 'a', true)], 1)).toEqual(due([missed], 1));
	expect(due([missed, drilled(1, 'b', true)], 1)).not.toEqual(due([missed], 1));
});

describe('across a month in which everything that is due is reviewed', () => {
	/** The days on which one question is asked, until the thirtieth. */
	function month(rightOn: (time: number) => boolean, exam?: string): readonly number[] {
		const log = [answered(0, 'groups/a', false), ...(exam ? [planned(0, exam)] : [])];
		const asked: number[] = [];
		for (let day = 0; day <= 30; day++) {
			const cards = cardsOf(inOrder(log), [], noon(day));
			if (dueOn(first + day, cards, 20).length === 0) continue;
			asked.push(day);
			log.push(answered(day, 'groups/a', rightOn(asked.length)));
		}
		return asked;
	}

	test('what is known is asked ever more seldom', () => {
		const asked = month(() => true);
		const gaps = asked.map((day, at) => day - (asked[at - 1] ?? 0));
		expect(asked[0]).toBe(1);
		expect(asked.length).toBeLessThan(8);
		expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
		expect(gaps.at(-1)).toBeGreaterThan(4);
	});

	test('what is forgotten is asked the next day, and after that more often than what is known', () => {
		const asked = month((time) => time !== 4);
		expect(asked[4]).toBe((asked[3] ?? 0) + 1);
		expect(asked.length).toBeGreaterThan(month(() => true).length);
	});

	test('what is never known is asked every day', () => {
		expect(month(() => false)).toHaveLength(30);
	});

	test('nothing waits beyond the day before the exam', () => {
		const until = month(() => true).findLast((day) => day < 19) ?? 0;
		const exam = month(() => true, '2026-12-20');
		expect(exam).toContain(18);
		expect(exam.slice(0, exam.indexOf(18))).toEqual(month(() => true).slice(0, exam.indexOf(18)));
		expect(until).not.toBe(18);
	});
});

test('what was asked the day before the exam comes once more on the day itself, not later', () => {
	const log = [
		planned(0, '2026-12-20'),
		answered(0, 'groups/a', false),
		answered(1, 'groups/a', true),
		answered(18, 'groups/a', true)
	];
	expect(due(log, 18)).toEqual([['question groups/a', 19]]);
	expect(dayOfDate('2026-12-20') - first).toBe(19);
});

test('an exam that is over holds nothing back', () => {
	const log = [
		planned(0, '2026-12-03'),
		answered(0, 'groups/a', false),
		answered(1, 'groups/a', true),
		answered(4, 'groups/a', true)
	];
	const [[, after = 0] = []] = due(log, 4) as [string, number][];
	expect(after).toBeGreaterThan(5);
});

test('the day after the exam nothing is due that would not be without one', () => {
	const exam = planned(0, '2026-12-20');
	const studied = ['groups/a', 'groups/b', 'groups/c'].flatMap((question) => [
		answered(0, question, false),
		answered(1, question, true),
		answered(5, question, true),
		answered(17, question, true)
	]);
	expect(due([exam, ...studied], 19).map(([, day]) => day)).toEqual([18, 18, 18]);
	expect(due([exam, ...studied], 20)).toEqual(due(studied, 20));
	expect(dueOn(first + 20, cardsOf([exam, ...studied], [], noon(20)), 20)).toEqual([]);
});

test('a log has the same cards wherever its lines were written and however they come together', () => {
	const here = [
		answered(0, 'groups/a', false),
		answered(3, 'groups/a', true),
		guessed(5, 'groups-nest', true)
	];
	const there = [
		answered(1, 'groups/a', true),
		guessed(2, 'groups-nest', true),
		answered(4, 'groups/b', false)
	];
	const cards = (log: readonly StudyEntry[]) =>
		[...cardsOf(inOrder(log), [], noon(6))].sort((a, b) =>
			keyOf(a.subject) < keyOf(b.subject) ? -1 : 1
		);
	expect(cards([...here, ...there])).toEqual(cards([...there.toReversed(), ...here]));
	expect(cards([...here, ...there])).toHaveLength(3);
});

test('what was wrong by a clock that was a year ahead comes up at once, and then as anything else', () => {
	const ahead = answered(365, 'groups/a', false);
	// Not “tomorrow” on each day anew.
	expect(due([ahead], 2)).toEqual([['question groups/a', 2]]);
	expect(due([ahead], 3)).toEqual([['question groups/a', 3]]);
	const reviewed = placed(answered(3, 'groups/a', false), [ahead]);
	expect(due([ahead, reviewed], 3)).toEqual([['question groups/a', 4]]);
	expect(due([ahead, reviewed], 4)).toEqual([['question groups/a', 4]]);
});

describe('of what is new', () => {
	const wrong = Array.from({ length: 45 }, (_, at) => answered(0, `groups/q${at}`, false));
	const cards = cardsOf(wrong, [], noon(1));

	test('twenty come in a day, and the others on the days after', () => {
		expect(dueOn(first + 1, cards, 20)).toHaveLength(20);
		const days = coming(first + 1, cards, 20, 4);
		expect(days.map((each) => each.cards)).toEqual([20, 20, 5, 0]);
		expect(waitingOn(first + 2, first + 1, cards, 20)).toBe(25);
		expect(waitingOn(first + 4, first + 1, cards, 20)).toBe(0);
	});

	test('what is tried again on the day on which it was wrong first stays new', () => {
		const [card] = cardsOf([...wrong.slice(0, 1), answered(0, 'groups/q0', true)], [], noon(1));
		expect(card).toBeDefined();
		expect(card).not.toHaveProperty('begun');
	});

	test('what was begun today counts, and what was begun before is due besides', () => {
		const log = [
			...wrong,
			...wrong
				.slice(0, 5)
				.flatMap((entry) =>
					entry.kind === 'answered'
						? [answered(1, entry.question, false), answered(2, entry.question, false)]
						: []
				),
			...wrong
				.slice(5, 11)
				.flatMap((entry) => (entry.kind === 'answered' ? [answered(3, entry.question, true)] : []))
		];
		const due = dueOn(first + 3, cardsOf(log, [], noon(3)), 20);
		expect(due.filter(({ begun }) => begun !== undefined)).toHaveLength(5);
		expect(due.filter(({ begun }) => begun === undefined)).toHaveLength(14);
	});
});

describe('an objective', () => {
	const hint = (day: number, objective: string): Entry => ({
		...{ type: 'hint', time: noon(day), objective, rung: 'where' }
	});
	const begin = (day: number): Entry => ({ type: 'begin', time: noon(day) });
	const finish = (day: number): Entry => ({ type: 'finish', time: noon(day) });
	const cardsAfter = (logs: readonly (readonly Entry[])[], study: StudyEntry[] = []) => {
		const played = logs.map((log) => ({ scenario: '01-root', log }));
		return cardsOf(study, ratingsOfHelp(played), noon(10));
	};
	const putOff = (day: number): StudyEntry => ({
		...{ ...line(day), kind: 'postponed', scenario: '01-root', objective: 'mfa' }
	});
	const told = (cards: readonly Card[]) =>
		cards.map(({ subject, last, due }) => [keyOf(subject), last - first, due - first]);

	test('that needed a hint is to be played again; one that needed none is not', () => {
		expect(told(cardsAfter([[begin(0), hint(0, 'mfa'), finish(0)]]))).toEqual([
			['objective 01-root mfa', 0, 1]
		]);
		expect(cardsAfter([[begin(0), finish(0)]])).toEqual([]);
	});

	test('that was met without help since comes up later, whichever attempt is read first', () => {
		const [helped, alone] = [
			[begin(0), hint(0, 'mfa'), hint(0, 'keys'), finish(0)],
			[begin(4), hint(4, 'keys'), finish(4)]
		];
		const cards = told(cardsAfter([alone, helped]));
		expect(cards.find(([key]) => key === 'objective 01-root keys')).toEqual([
			...['objective 01-root keys', 4, 5]
		]);
		const [, last, due] = cards.find(([key]) => key === 'objective 01-root mfa') ?? [];
		expect(last).toBe(4);
		expect(due).toBeGreaterThan(5);
	});

	test('is dated by the computer’s clock, also where time was let pass in the story', () => {
		const skip: Entry = { type: 'skip', time: noon(3), skipped: 3 * 24 * 60 * 60 * 1000 };
		expect(told(cardsAfter([[begin(0), skip, hint(3, 'mfa')]]))).toEqual([
			['objective 01-root mfa', 0, 1]
		]);
	});

	test('that is put off comes back three days later', () => {
		expect(told(cardsAfter([[begin(0), hint(0, 'mfa')]], [putOff(6)]))).toEqual([
			['objective 01-root mfa', 0, 9]
		]);
	});

	test('that was put off by a clock that was a year ahead is not put off day by day', () => {
		expect(told(cardsAfter([[begin(0), hint(0, 'mfa')]], [putOff(400)]))).toEqual([
			['objective 01-root mfa', 0, 1]
		]);
	});

	test('that is put off stays away for three days, also where the exam is sooner', () => {
		const log = [planned(0, '2026-12-08'), putOff(6)];
		const played = [{ scenario: '01-root', log: [begin(0), hint(0, 'mfa')] }];
		expect(told(cardsOf(log, ratingsOfHelp(played), noon(6)))).toEqual([
			['objective 01-root mfa', 0, 9]
		]);
	});

	test('that needed a hint again after it was put off comes up the next day', () => {
		const again = [
			[begin(0), hint(0, 'mfa')],
			[begin(7), hint(7, 'mfa')]
		];
		expect(told(cardsAfter(again, [putOff(6)]))).toEqual([['objective 01-root mfa', 7, 8]]);
	});
});
