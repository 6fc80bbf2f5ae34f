import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../scenario/log';
import type { QuestionAnswered } from '../../study/log';
import { packState, unpackState, type KeptAttempt, type State } from './state';

/** As the console writes them: a page is opened and asks, then something is done. */
function attempt(id: string, acts: number, open: boolean): KeptAttempt {
	const time = 1_795_420_800_000;
	const at = (step: number) => time + step * 61_357;
	const caller = { kind: 'session', id: '8f967428-0e03-0db6-9187-1959aa184dcd' } as const;
	const log: Entry[] = [{ type: 'begin', time }];
	for (let step = 1; step <= acts; step++)
		log.push({
			...{ type: 'act', time: at(step), came: ['ok'] },
			calls: [
				{
					...{ service: 'iam', caller, time: at(step), door: 'console' },
					operation: step % 2 ? 'GetUser' : 'AttachGroupPolicy',
					parameters: { UserName: `learner-${(step * 7919) % 997}` }
				}
			]
		});
	if (!open) log.push({ type: 'finish', time: at(acts + 1) });
	const named = { id, scenario: '01-lock-down-root', fingerprint: 'f1', seed: 's1', started: time };
	return { attempt: named, log, open };
}

const answer: QuestionAnswered = {
	...{ kind: 'answered', id: 'a1', time: 1, question: 'evaluation/one-deny-of-three' },
	...{ chosen: ['deny'], right: true, beliefs: [], took: 4000, mode: 'practice' }
};

const state = (...attempts: readonly KeptAttempt[]): State => ({
	attempts,
	study: [answer],
	best: { root: 85 }
});

test('work comes back as it was', () => {
	const all = state(attempt('a', 20, false), attempt('b', 3, true));
	const { text, leftOut } = packState(all, 64_000);
	expect(leftOut).toBe('nothing');
	expect(unpackState(text)).toEqual({ ok: true, value: all });
	expect(text).toMatch(/^[\w.-]+$/);
});

test('at the limit of SCORM 1.2 it is whole up to the last character, and not one further', () => {
	const all = state(attempt('a', 20, false));
	const { length } = packState(all, 64_000).text;
	expect(packState(all, length)).toMatchObject({ leftOut: 'nothing' });
	expect(packState(all, length).text).toHaveLength(length);
	expect(packState(all, length - 1)).toMatchObject({ leftOut: 'ended' });
});

test('what has no room in 4,096 characters is left out in order: what is over, all steps', () => {
	const long = packState(state(attempt('a', 400, false), attempt('b', 20, true)), 4096);
	expect(long.leftOut).toBe('ended');
	expect(long.text.length).toBeLessThanOrEqual(4096);
	expect(unpackState(long.text)).toMatchObject({
		value: { attempts: [{ attempt: { id: 'b' } }], best: { root: 85 } }
	});
	const open = packState(state(attempt('a', 400, true)), 4096);
	expect(open.leftOut).toBe('steps');
	expect(unpackState(open.text)).toMatchObject({ value: { attempts: [], study: [answer] } });
});

test('with more answers than there is room for, the points stay', () => {
	const study = Array.from({ length: 3000 }, (_, at) => ({
		...answer,
		id: `a${at}`,
		time: at * 7919,
		took: (at * 104_729) % 60_000
	}));
	const packed = packState({ attempts: [], study, best: { q: 40 } }, 4096);
	expect(packed.leftOut).toBe('answers');
	expect(unpackState(packed.text)).toMatchObject({ value: { best: { q: 40 } } });
});

test('where not even the points of all items have room, an empty state is kept rather than none', () => {
	const points = Array.from({ length: 100 }, (_, at) => {
		const id = Array.from({ length: 64 }, (_, sign) =>
			((at * 7919 + sign * 104_729) % 36).toString(36)
		);
		return [id.join('') + at, (at * 7919) % 101] as const;
	});
	const packed = packState({ attempts: [], study: [], best: Object.fromEntries(points) }, 120);
	expect(packed.leftOut).toBe('all');
	expect(unpackState(packed.text)).toEqual({
		ok: true,
		value: { attempts: [], study: [], best: {} }
	});
});

test('a text that an LMS cut or changed is told, and nothing of it is used', () => {
	const { text } = packState(state(attempt('a', 20, true)), 4096);
	expect(unpackState('')).toBeUndefined();
	expect(unpackState(text.slice(0, -1))?.ok).toBe(false);
	fc.assert(
		fc.property(fc.nat(text.length - 1), (at) => {
			expect(unpackState(text.slice(0, at))?.ok ?? false).toBe(false);
		})
	);
	fc.assert(fc.property(fc.string(), (any) => void unpackState(any)));
	expect(unpackState('from another package')?.ok).toBe(false);
});
