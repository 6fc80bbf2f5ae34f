import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../account/account';
import { priya, start } from '../account/account.fixture';
import type { Call } from '../account/base/call';
import { opening, play, type Played } from '../account/laws/play.fixture';
import { steps } from '../account/laws/steps.fixture';
import { perform } from '../account/perform/perform';
import {
	accountNow,
	append,
	begin,
	betweenCheckpoints,
	canUndo,
	changes,
	latestSteps,
	performAll,
	redo,
	undo,
	undoneSteps,
	type Timeline
} from './timeline';

/** Byte for byte. */
const written = (account: Account) => JSON.stringify(account);

test('two hundred calls are undone one by one to each earlier account, and done again', () => {
	fc.assert(
		fc.property(steps, (list) => {
			const played = play(list);
			const whole = played.reduce(
				(timeline, { before, call }) => performed(timeline, before, call),
				begin(opening)
			);
			let timeline = whole;
			for (const { before, changed } of played.map(seen).toReversed()) {
				if (!changed) continue;
				timeline = undo(timeline);
				expect(written(accountNow(timeline))).toBe(written(before));
			}
			expect(undo(timeline)).toBe(timeline);
			while (timeline.undone.length > 0) timeline = redo(timeline);
			expect(written(accountNow(timeline))).toBe(written(accountNow(whole)));
		}),
		{ numRuns: 30 }
	);
});

test('undoing and doing again in any order leads to the accounts that were there', () => {
	const toAndFro = fc.array(fc.constantFrom('undo', 'redo', 'act'), { maxLength: 60 });
	fc.assert(
		fc.property(toAndFro, fc.integer({ min: 60, max: 135 }), (moves, length) => {
			let timeline = begin(opening);
			for (let at = 0; at < length; at++) timeline = acted(timeline, at);
			for (const [index, move] of moves.entries()) {
				if (move === 'act') timeline = acted(timeline, length + index);
				else timeline = move === 'undo' ? undo(timeline) : redo(timeline);
				const calls = [...timeline.acts].flatMap(({ steps }) => steps.map(({ call }) => call));
				const again = calls.reduce((account, call) => perform(account, call).account, opening);
				expect(written(accountNow(timeline))).toBe(written(again));
			}
		}),
		{ numRuns: 10 }
	);
});

test('what a command line has changed is undone as one, and done again as one', () => {
	const lines = fc.array(fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), {
		maxLength: 90
	});
	fc.assert(
		fc.property(lines, (list) => {
			let timeline = begin(opening);
			/** The accounts before each change that undo goes back to, with the line that made it. */
			const stops: { before: string; line: number | undefined; calls: number }[] = [];
			for (const [at, line] of list.entries()) {
				const before = written(accountNow(timeline));
				timeline = acted(timeline, at, line);
				if (timeline.acts.at(-1)?.changed !== true) continue;
				const last = stops.at(-1);
				if (last && line !== undefined && last.line === line) last.calls += 1;
				else stops.push({ before, line, calls: 1 });
			}
			const whole = written(accountNow(timeline));
			for (const { before, calls } of stops.toReversed()) {
				expect(latestSteps(timeline)).toHaveLength(calls);
				timeline = undo(timeline);
				expect(undoneSteps(timeline)).toHaveLength(calls);
				expect(written(accountNow(timeline))).toBe(before);
			}
			expect(canUndo(timeline)).toBe(false);
			while (timeline.undone.length > 0) timeline = redo(timeline);
			expect(written(accountNow(timeline))).toBe(stops.length > 0 ? whole : written(opening));
		}),
		{ numRuns: 30 }
	);
});

test('of ten thousand acts few accounts are held', () => {
	let timeline = begin(opening);
	for (let at = 0; at < 10_000; at++) timeline = acted(timeline, at);
	const kept = [...timeline.acts].filter(({ account }) => account).length;
	expect(kept + timeline.recent.length).toBeLessThanOrEqual(10_000 / betweenCheckpoints + 128);
	expect(Object.keys(timeline.acts.at(-1)?.steps[0] ?? {})).not.toContain('account');
});

/** Looks around every third time. */
function acted(timeline: Timeline, at: number, line?: number): Timeline {
	const operation = at % 3 === 2 ? 'ListUsers' : at % 2 === 0 ? 'TagUser' : 'UntagUser';
	const parameters = {
		ListUsers: {},
		TagUser: { UserName: 'jun', Tags: [{ Key: `k${at % 7}`, Value: 'v' }] },
		UntagUser: { UserName: 'jun', TagKeys: [`k${at % 5}`] }
	}[operation];
	const call = { service: 'iam', operation, parameters, caller: priya, time: start + at } as const;
	return performed(timeline, accountNow(timeline), { ...call, door: 'program' }, line);
}

function performed(timeline: Timeline, before: Account, call: Call, line?: number): Timeline {
	const taken = performAll(before, [call]);
	const steps = taken.map(({ step }) => step);
	const act = { steps, changed: changes(steps), elapsed: 0, met: [] };
	const ofLine = line === undefined ? act : { ...act, line };
	return append(timeline, ofLine, taken.at(-1)?.account ?? before);
}

function seen({ before, call, answer }: Played) {
	return { before, changed: changes([{ call, answer }]) };
}
