import { expect, test } from 'vitest';
import { decide } from '../../policy/decide';
import { compileForm, prepare } from '../../policy/question/prepare';
import type { DenialMove } from '../log';
import { bucketRefusal } from '../drills/bucket-policy.fixture';
import { dayAfter, daysBefore, firstDay, playable, todayOf } from './days';
import { denialOf } from './denial';
import { fewest } from './fewest';
import { moved, newGame, resultOf } from './game';
import { faultsOf } from './sound.fixture';

test('the denials of 30 days are denied by one statement, which questions tell from all others', () => {
	for (let at = 0; at < 30; at++)
		expect(faultsOf(denialOf(dayAfter('2026-11-15', at)))).toEqual([]);
});

test('a day has the same denial for everybody, and another day another one', () => {
	expect(denialOf('2026-11-30')).toEqual(denialOf('2026-11-30'));
	expect(denialOf('2026-11-30').request).not.toEqual(denialOf('2026-12-01').request);
});

test('what is seen alone would let the request through', () => {
	for (let at = 0; at < 10; at++) {
		const { told, hidden } = denialOf(dayAfter('2026-12-10', at));
		const policies = { ...told.policies, [hidden]: hidden === 'resource' ? undefined : [] };
		const prepared = prepare({ ...told, policies }, compileForm);
		if (!prepared.ok) throw new Error(prepared.error);
		expect(decide(prepared.value.policies, prepared.value.request).outcome).toBe('allowed');
	}
});

/** Denials by the policy of the resource, which nobody sees. */
const byResource = Array.from({ length: 120 }, (_, at) =>
	denialOf(dayAfter('2027-01-01', at))
).filter(({ hidden }) => hidden === 'resource');

test('where the policy of a resource is hidden, only that resource is asked about', () => {
	const placeOf = (resource = '') => /^arn:aws:s3:::[\w-]+/.exec(resource)?.[0] ?? resource;
	expect(byResource.length).toBeGreaterThan(10);
	for (const { request, questions } of byResource)
		for (const { request: other } of questions)
			expect(placeOf(other.resource)).toBe(placeOf(request.resource));
});

test('S3 would keep a bucket policy with any of the suspects', () => {
	const kept = byResource.flatMap(({ request, suspects }) =>
		suspects
			.filter(({ seenIn }) => seenIn === undefined)
			.map(({ statement }) => ({ ...statement, Principal: '*' }))
			.map((statement) => ({
				document: { Version: '2012-10-17', Statement: [statement] },
				request
			}))
	);
	expect(JSON.stringify(kept)).toContain('arn:aws:s3:::marlow-maps');
	expect(kept.flatMap((policy) => bucketRefusal(policy, policy.request.resource) ?? [])).toEqual(
		[]
	);
});

test('of four that two questions part, two are enough; of one, none', () => {
	const four = [
		[true, true, false],
		[true, false, false],
		[false, true, false],
		[false, false, false]
	];
	expect(fewest(four)).toBe(2);
	expect(fewest(four.slice(0, 1))).toBe(0);
	expect(fewest([[true], [true]])).toBe(Infinity);
});

test('the result says how it went and nothing of what was asked', () => {
	const day = { day: '2026-11-30', best: 3 };
	const moves = (...all: readonly DenialMove[]) => all.reduce(moved, newGame);
	const asked = (id: string) => ({ kind: 'asked', id }) as const;
	const named = (id: string, right: boolean) => ({ kind: 'named', id, right }) as const;
	const found = moves(asked('1'), named('2', false), asked('2'), named('3', true));
	expect(resultOf(day, found)).toBe(
		'Leastwise, the denial of 2026-11-30: found with 3 questions, 3 are enough.\n? x ? !'
	);
	expect(resultOf(day, moves(asked('1'), { kind: 'told' }))).toContain('not found, 1 question,');
});

test('a day is the learner’s own, and can be played from the first to today', () => {
	expect(todayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
	expect(playable('2026-11-30', '2026-11-30')).toBe(true);
	expect(playable('2026-12-01', '2026-11-30')).toBe(false);
	expect(playable('2026-10-31', '2026-11-30')).toBe(false);
	expect(playable('2026-11-31', '2026-12-30')).toBe(false);
	expect(playable('yesterday', '2026-12-30')).toBe(false);
	expect(daysBefore('2026-11-03', 30)).toEqual(['2026-11-02', firstDay]);
	expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});
