import { expect, test } from 'vitest';
import {
	beliefsGuessed,
	beliefsGuessedRight,
	chaptersRead,
	denialGames,
	drillStandings,
	latestAnswers,
	standings
} from './folds';
import { inOrder, placed, type DenialMove, type QuestionAnswered, type StudyEntry } from './log';

let made = 0;
const line = (time: number) => ({ id: `${(made += 1)}`, time });

function answered(time: number, question: string, right: boolean): QuestionAnswered {
	const chosen = right ? ['a'] : ['b'];
	const beliefs = right ? [] : ['boundary-grants'];
	return {
		...line(time),
		kind: 'answered',
		...{ question, chosen, right, beliefs, took: 9000, mode: 'practice' }
	};
}

test('a topic stands as its questions were last answered, each counted once', () => {
	const log = [
		answered(1, 'evaluation/a', false),
		answered(2, 'evaluation/b', true),
		answered(3, 'evaluation/a', true),
		answered(4, 'groups/a', false)
	];
	expect([...standings(log)]).toEqual([
		['evaluation', { answered: 2, right: 2 }],
		['groups', { answered: 1, right: 0 }]
	]);
	expect(latestAnswers(log).get('evaluation/a')?.time).toBe(3);
});

test('what was guessed of a belief the last time counts, and when a chapter was last read', () => {
	const log: StudyEntry[] = [
		{ ...line(1), kind: 'guessed', belief: 'boundary-grants', held: true },
		{ ...line(2), kind: 'read', chapter: '01-what-iam-is' },
		{ ...line(3), kind: 'guessed', belief: 'boundary-grants', held: false },
		{ ...line(4), kind: 'read', chapter: '01-what-iam-is' }
	];
	expect([...beliefsGuessed(log)]).toEqual([['boundary-grants', false]]);
	expect([...chaptersRead(log)]).toEqual([['01-what-iam-is', 4]]);
});

test('who does not know of a belief holds none, and was not right', () => {
	const log: StudyEntry[] = [
		{ ...line(1), kind: 'guessed', belief: 'scp-grants', held: false, right: false },
		{ ...line(2), kind: 'guessed', belief: 'boundary-grants', held: false }
	];
	expect(beliefsGuessed(log).get('scp-grants')).toBe(false);
	expect([...beliefsGuessedRight(log)]).toEqual([
		['scp-grants', false],
		['boundary-grants', true]
	]);
});

test('logs of two browsers come in order of time', () => {
	const here = [answered(1, 'groups/a', true), answered(5, 'groups/a', true)];
	const there = [answered(3, 'groups/a', false)];
	expect(inOrder([...here, ...there]).map(({ time }) => time)).toEqual([1, 3, 5]);
});

test('an answer of a clock that was ahead does not outrank what was answered after it, whichever comes first', () => {
	const ahead = answered(9000, 'groups/a', false);
	const later = placed(answered(10, 'groups/a', true), [ahead]);
	expect(later.after).toEqual([ahead.id]);
	for (const log of [
		[ahead, later],
		[later, ahead]
	]) {
		expect(latestAnswers(inOrder(log)).get('groups/a')).toBe(later);
	}
});

test('lines of a clock that was ahead keep the order that they had on it', () => {
	const before = answered(5, 'groups/a', true);
	const ahead = [answered(9000, 'groups/a', true), answered(9001, 'groups/a', false)];
	const later = placed(answered(10, 'groups/b', true), [...ahead, before]);
	const log = inOrder([later, ...ahead, before]);
	expect(log).toEqual([before, ...ahead, later]);
	expect(latestAnswers(log).get('groups/a')?.right).toBe(false);
});

test('an answer of a clock that was ahead stays before what came after it, also where that clock was ahead too', () => {
	const first = [answered(100, 'groups/a', true), answered(101, 'groups/a', false)];
	const second = [placed(answered(50, 'groups/a', true), first)];
	second.push(placed(answered(51, 'groups/b', true), [...first, ...second]));
	const third = placed(answered(30, 'groups/b', false), [...first, ...second]);
	expect(third.after).toEqual(second.map(({ id }) => id));
	const whole = [...first, ...second, third];
	for (const log of [whole, whole.toReversed()]) {
		expect(inOrder(log)).toEqual(whole);
		expect(latestAnswers(inOrder(log)).get('groups/a')?.right).toBe(true);
	}
});

test('a file whose lines name one another in a circle comes in one order, however they stand in it', () => {
	const [a, b, c] = [1, 2, 3].map((time) => answered(time, 'groups/a', true));
	const circle = [
		{ ...a, after: [c?.id, 'nowhere'] },
		{ ...b, after: [a?.id] },
		{ ...c, after: [b?.id, c?.id] }
	] as StudyEntry[];
	expect(inOrder(circle).map(({ time }) => time)).toEqual([2, 3, 1]);
	expect(inOrder(circle.toReversed())).toEqual(inOrder(circle));
});

test('a long log is put in order also where the clock was set back at every line', () => {
	const log: StudyEntry[] = [];
	for (let time = 15_000; time > 0; time--) {
		const before = log.at(-1);
		log.push({ ...answered(time, 'groups/a', true), ...(before && { after: [before.id] }) });
	}
	expect(inOrder(log.toReversed())).toEqual(log);
});

test('a line is named once, by the first that comes after it', () => {
	const ahead = answered(9000, 'groups/a', true);
	const later = placed(answered(10, 'groups/a', true), [ahead]);
	expect(placed(answered(11, 'groups/a', true), [ahead, later])).not.toHaveProperty('after');
});

test('what is damaged is put in order all the same', () => {
	const damaged = { ...answered(1, 'groups/a', true), after: 5 } as unknown as StudyEntry;
	expect(inOrder([damaged])).toEqual([damaged]);
});

const drilled = (time: number, drill: string, right: boolean, seed = `${time}`): StudyEntry => ({
	...line(time),
	kind: 'drilled',
	...{ drill, topic: 'mfa', level: 2, seed, right, beliefs: [], took: 4000 }
});

test('a drill that is asked again, by a reload or a link, counts as it went the first time', () => {
	const log = [
		drilled(1, 'mend', false, 'a'),
		drilled(2, 'mend', true, 'a'),
		drilled(3, 'mend', true, 'b'),
		drilled(4, 'outcome', true, 'a')
	];
	expect([...drillStandings(log)]).toEqual([
		['mend', { answered: 2, right: 1, inARow: 1 }],
		['outcome', { answered: 1, right: 1, inARow: 1 }]
	]);
});

test('every drill counts, and a miss ends a row', () => {
	const log = [
		drilled(1, 'mend', true),
		drilled(2, 'mend', false),
		drilled(3, 'mend', true),
		drilled(4, 'mend', true),
		drilled(5, 'outcome', false)
	];
	expect([...drillStandings(log)]).toEqual([
		['mend', { answered: 4, right: 3, inARow: 2 }],
		['outcome', { answered: 1, right: 0, inARow: 0 }]
	]);
});

test('a daily denial is all its moves of all browsers, each once, and its end is its end', () => {
	const move = (time: number, day: string, move: DenialMove): StudyEntry => ({
		...line(time),
		...{ kind: 'denial', day, move }
	});
	const log = [
		move(1, '2026-11-30', { kind: 'asked', id: '1' }),
		move(2, '2026-11-30', { kind: 'asked', id: '1' }),
		move(3, '2026-11-30', { kind: 'named', id: '1', right: false }),
		move(4, '2026-12-01', { kind: 'asked', id: '2' }),
		move(5, '2026-11-30', { kind: 'told' }),
		move(6, '2026-11-30', { kind: 'named', id: '2', right: true }),
		move(7, '2026-12-01', { kind: 'named', id: '3', right: true })
	];
	expect([...denialGames(log)]).toMatchObject([
		['2026-11-30', { questions: 2, found: false, over: true, moves: [{}, {}, {}] }],
		['2026-12-01', { questions: 1, found: true, over: true }]
	]);
	expect(denialGames(log.slice(0, 4)).get('2026-12-01')?.over).toBe(false);
});
