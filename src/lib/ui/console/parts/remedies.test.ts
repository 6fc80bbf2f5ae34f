import { expect, test } from 'vitest';
import type { Authorised } from '$lib/account/base/authorised';
import type { Decision, Reading } from '$lib/policy/decision';
import { explain } from '$lib/policy/explain';
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

test('where a policy allows the action on something else, it is not said that there is none', () => {
	const statement = {
		effect: 'Allow',
		conditions: [],
		range: { from: 0, to: 0 },
		action: { kind: 'only', patterns: [], nameRange: { from: 0, to: 0 }, range: { from: 0, to: 0 } }
	} as const;
	const near: Reading = {
		layer: 'identity',
		policy: 'OwnSignIn',
		holder: 'jun',
		index: 0,
		statement,
		verdict: {
			applies: false,
			because: { element: 'resource', missing: [] }
		}
	};
	const gate = { layer: 'identity', needed: true, says: 'nothing', read: [near] } as const;
	const decision: Decision = { outcome: 'implicitDeny', layer: 'identity', by: [], gates: [gate] };
	expect(remedyOf(decided(decision))).toMatch(/allows this action, but not as it was asked/);
	expect(explain(decision, 'jun', 'iam:ListUsers')).toMatch(/allows this action, but not on this/);
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
