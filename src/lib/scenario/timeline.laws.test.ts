import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opening, play } from '../account/laws/play.fixture';
import { steps } from '../account/laws/steps.fixture';
import { accountNow, append, begin, changes, performAll, redo, undo } from './timeline';

test('two hundred calls are undone one by one to each earlier account, and done again', () => {
	fc.assert(
		fc.property(steps, (list) => {
			const acts = play(list).map(({ before, call }) => {
				const performed = performAll(before, [call]);
				return { steps: performed, changed: changes(performed), elapsed: 0, met: [] };
			});
			const whole = acts.reduce(append, begin(opening));

			let timeline = whole;
			for (const act of acts.filter(({ changed }) => changed).toReversed()) {
				timeline = undo(timeline);
				const at = acts.indexOf(act);
				expect(accountNow(timeline)).toBe(acts[at - 1]?.steps.at(-1)?.account ?? opening);
			}
			expect(undo(timeline)).toBe(timeline);
			while (timeline.undone.length > 0) timeline = redo(timeline);
			expect(accountNow(timeline)).toBe(accountNow(whole));
		}),
		{ numRuns: 30 }
	);
});
