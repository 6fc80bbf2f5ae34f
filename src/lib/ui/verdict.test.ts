import { expect, test } from 'vitest';
import { operations } from '$lib/account/perform/everything';
import type { Decision } from '$lib/policy/decision';
import { unasked, verdictOf } from './verdict';

const decided = (outcome: Decision['outcome']) => ({ outcome }) as Decision;

test.each([
	['allowed', true, 'allowed'],
	['allowed', false, 'failed'],
	['explicitDeny', false, 'explicitDeny'],
	['implicitDeny', false, 'implicitDeny']
] as const)('%s, and done: %s, is told as %s', (outcome, ok, verdict) => {
	expect(verdictOf(decided(outcome), { ok })).toBe(verdict);
});

test.each([...operations].filter(([, { access }]) => access.kind === 'signIn'))(
	'%s belongs to the sign-in page, and is not said to be for those who can prove who they are',
	(name) => {
		expect(unasked(name)).not.toContain('prove');
	}
);
