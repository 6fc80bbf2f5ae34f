import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, goOn, playedWith } from './attempt';
import { folder } from './folder.fixture';
import type { Attempt, Entry } from './log';
import { readScenario } from './read';
import { replay, replayAnyway, take } from './replay';
import { playScript, scriptAttempt } from './script';
import { tell } from './story';
import { accountNow } from './timeline';

const read = readScenario('99-jun', folder);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { scenario, solution } = read.value;
const { log } = playScript(scenario, solution);

const acts = log.flatMap(({ type }, place) => (type === 'act' ? [place] : []));
const [, second = 0] = acts;
const later = (log.at(-1)?.time ?? 0) + 60_000;
const replayed = (entries: readonly Entry[]) => replay(scenario, scriptAttempt, entries);
const written = (entries: readonly Entry[]) =>
	JSON.stringify(accountNow(replayed(entries).snapshot.context.timeline));

/** The log as a version would have kept it in which a call came to something else. */
function keptAs(came: string, place: number): readonly Entry[] {
	return log.map((entry, at) =>
		at === place && entry.type === 'act' ? { ...entry, came: [came] } : entry
	);
}

/** The log as it was kept before it said what calls came to. */
const ofOld = log.map((entry): Entry => {
	if (entry.type !== 'act') return entry;
	const { type, time, calls } = entry;
	return { type, time, calls };
});

describe('what the calls of an action came to', () => {
	test('is kept with it: of each that was made, up to the first that was refused', () => {
		const call = {
			service: 'iam',
			parameters: {},
			caller: { kind: 'anonymous' },
			time: later,
			door: 'console'
		} as const;
		const calls = [
			{ ...call, operation: 'MakeCoffee' },
			{ ...call, operation: 'ListUsers' }
		];
		const taken = take(replayed(log).snapshot, { type: 'act', time: later, calls });
		expect(taken?.entry).toMatchObject({ came: ['InvalidAction'] });
	});
	test('is the same when it is replayed', () => {
		expect(replayed(log)).not.toHaveProperty('drift');
		expect(log[second]).toMatchObject({ came: ['ok'] });
	});
	test('is not asked of an entry that was kept without it', () => {
		expect(replayed(ofOld)).not.toHaveProperty('drift');
		expect(written(ofOld)).toBe(written(log));
	});
});

describe('an attempt that comes out otherwise', () => {
	test.each(acts)(
		'stops before entry %i, which does so first, and says what it came to',
		(place) => {
			const { snapshot, drift } = replayed(keptAs('LimitExceeded', place));
			expect(drift).toEqual({ entry: place, call: 0, was: 'LimitExceeded', is: 'ok' });
			expect(JSON.stringify(accountNow(snapshot.context.timeline))).toBe(
				written(log.slice(0, place))
			);
		}
	);
	test('tells a code that there is no more', () => {
		expect(replayed(keptAs('NoLongerKnown', second)).drift?.was).toBe('NoLongerKnown');
	});
	test('tells an entry that does not fit any more', () => {
		const undoing: Entry = { type: 'redo', time: later };
		expect(replayed([...log, undoing]).drift).toEqual({
			entry: log.length,
			was: 'ok',
			is: 'nothing'
		});
	});
	test('can be computed to its end all the same', () => {
		const whole = replayAnyway(scenario, scriptAttempt, keptAs('LimitExceeded', second));
		expect(JSON.stringify(accountNow(whole.context.timeline))).toBe(written(log));
	});
});

describe('going on from where an attempt comes out otherwise', () => {
	const drifted = keptAs('LimitExceeded', second);
	const goneOn = [...drifted, goOn(later, second, scenario)];

	test('is not asked for again', () => {
		expect(replayed(goneOn)).not.toHaveProperty('drift');
	});
	test('leaves what came from there on behind', () => {
		expect(written(goneOn)).toBe(written(log.slice(0, second)));
		const told = tell(scenario, scriptAttempt, goneOn).map(({ words }) => words);
		expect(told).toHaveLength(second + 1);
		expect(told.at(-1)).toBe('Went on with another version');
	});
	test('counts the time in between as not played', () => {
		const { clock } = replayed(goneOn).snapshot.context;
		expect(clock.elapsed).toBe(replayed(log.slice(0, second)).snapshot.context.clock.elapsed);
		expect(clock.latest).toBe(later);
	});
	test('is asked for again where an earlier entry comes out otherwise later', () => {
		const [first = 0] = acts;
		const again = goneOn.map((entry, place) =>
			place === first && entry.type === 'act' ? { ...entry, came: ['AccessDenied'] } : entry
		);
		expect(replayed(again).drift?.entry).toBe(first);
		const settled = [...again, goOn(later + 1, first, scenario)];
		expect(replayed(settled)).not.toHaveProperty('drift');
		expect(written(settled)).toBe(written(log.slice(0, first)));
	});
	test('leaves nothing behind where the scenario alone was edited', () => {
		const edited = [...log, goOn(later, log.length, scenario)];
		expect(written(edited)).toBe(written(log));
	});
	test('from anywhere gives the account of the entries before, and of those after', () => {
		const between = fc.integer({ min: 1, max: log.length });
		fc.assert(
			fc.property(between, between, (from, again) => {
				const whole = [...log, goOn(later, from, scenario), goOn(later + 1, again, scenario)];
				expect(written(whole)).toBe(written(log.slice(0, Math.min(from, again))));
			}),
			{ numRuns: 20 }
		);
	});
});

describe('an attempt, from its log alone', () => {
	const attempt: Attempt = {
		id: 'a',
		scenario: scenario.slug,
		fingerprint: 'at first',
		seed: 's',
		started: 0
	};
	test('is played with the scenario it was begun with, or gone on with last', () => {
		const settled = (time: number, fingerprint: string): Entry => ({
			type: 'goOn',
			time,
			from: 1,
			fingerprint
		});
		expect(playedWith(attempt, log)).toBe('at first');
		expect(playedWith(attempt, [...log, settled(1, 'then'), settled(2, 'now')])).toBe('now');
	});
	test.each<[Entry['type'], string | undefined]>([
		['finish', 'debrief'],
		['giveUp', 'givenUp'],
		['startAgain', 'startedAgain'],
		['pause', undefined],
		['goOn', undefined]
	])('after %s has come to: %s', (type, phase) => {
		expect(endOf([...log, { type, time: later } as Entry])).toBe(phase);
	});
});
