import { expect, test } from 'vitest';
import type { Authorised } from '$lib/account/base/authorised';
import type { Decision } from '$lib/policy/decision';
import { awsCodeOf, remedyOf } from './remedies';

const asked: Authorised['asked'] = {
	request: {
		principal: { kind: 'anonymous' },
		action: 'iam:ListUsers',
		resource: '*',
		context: {}
	},
	policies: { identity: [] }
};
const decided = (decision: Decision) => ({
	error: { code: 'AccessDenied', message: 'No', decision: { ...decision, asked } } as const,
	action: 'iam:ListUsers'
});

test('what no policy allows is for an administrator to change', () => {
	const decision: Decision = { outcome: 'implicitDeny', layer: 'identity', by: [], gates: [] };
	expect(remedyOf(decided(decision))).toMatch(/no policy that allows it/);
});

test('what a policy denies is not said to lack a policy', () => {
	const decision: Decision = { outcome: 'explicitDeny', layer: 'identity', by: [], gates: [] };
	expect(remedyOf(decided(decision))).toMatch(/A policy denies it/);
});

test('a refusal that no policy decided is not put down to policies', () => {
	const error = { code: 'AccessDenied', message: 'The old password was incorrect.' } as const;
	expect(remedyOf({ error, action: 'iam:ChangePassword' })).toBeUndefined();
});

test('only codes that AWS has are shown', () => {
	const refused = (code: 'AuthenticationFailed' | 'NoSuchEntity') => ({
		error: { code, message: '' },
		action: ''
	});
	expect(awsCodeOf(refused('AuthenticationFailed'))).toBeUndefined();
	expect(awsCodeOf(refused('NoSuchEntity'))).toBe('NoSuchEntity');
});
