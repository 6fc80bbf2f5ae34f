import { expect, test } from 'vitest';
import type { Call } from '$lib/account/base/call';
import type { Entry } from '$lib/scenario/log';
import { driftWords } from './drift-words';

const call: Call = {
	service: 'iam',
	operation: 'CreateUser',
	parameters: {},
	caller: { kind: 'anonymous' },
	time: 2,
	door: 'console'
};
const log: readonly Entry[] = [
	{ type: 'begin', time: 1 },
	{ type: 'act', time: 2, calls: [call] },
	{ type: 'undo', time: 3 }
];

test.each([
	['ok', 'AccessDenied', 'was answered then, and is refused with AccessDenied today.'],
	['AccessDenied', 'ok', 'was refused with AccessDenied then, and is answered today.'],
	['ok', 'nothing', 'was answered then, and is not made today.'],
	['nothing', 'ok', 'was not made then, and is answered today.']
])('a call that came to %s and comes to %s', (was, is, words) => {
	expect(driftWords(log, { entry: 1, call: 0, was, is })).toBe(
		`The next step, CreateUser, ${words}`
	);
});

test('a step beside the account that does not fit any more', () => {
	expect(driftWords(log, { entry: 2, was: 'ok', is: 'nothing' })).toBe(
		'The next step, “undo”, is not possible any more.'
	);
});
