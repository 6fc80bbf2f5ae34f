import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario } from 'virtual:scenario-loaders';
import { longestSkip, type Entry } from '$lib/scenario/log';
import { replay } from '$lib/scenario/replay';
import { playingTime } from './playing-time';

const scenario = await loadScenario('01-lock-down-root');

test('lists count the same playing time as the machine does, also where time was skipped', () => {
	const later = fc.nat(600_000);
	const entry = fc.oneof(
		fc.record({ kind: fc.constant('act' as const), later }),
		fc.record({ kind: fc.constant('skip' as const), later, skipped: fc.nat(longestSkip) })
	);
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
			let time = 1000;
			const log: Entry[] = [{ type: 'begin', time }];
			for (const each of entries) {
				time += each.later + (each.kind === 'skip' ? each.skipped : 0);
				log.push(
					each.kind === 'skip'
						? { type: 'skip', time, skipped: each.skipped }
						: { type: 'act', time, calls: [{ ...look, time }] }
				);
			}
			const { clock } = replay(scenario, { seed: 'seed', started: 0 }, log).snapshot.context;
			expect(playingTime(log)).toBe(clock.elapsed);
		}),
		{ numRuns: 30 }
	);
});

const look = {
	service: 'iam',
	operation: 'ListUsers',
	parameters: {},
	caller: { kind: 'anonymous' },
	door: 'console'
} as const;
