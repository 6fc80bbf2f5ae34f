import { describe, expect, test } from 'vitest';
import type { Decision, Reading } from './decision';
import { rootDecision } from './decide';
import { accessDeniedMessage, explain } from './explain';

const reading: Reading = {
	layer: 'identity',
	policy: 'AWSDenyAll',
	holder: 'user tomas',
	index: 0,
	statement: {
		effect: 'Deny',
		action: { kind: 'only', patterns: ['*'] },
		resource: { kind: 'only', patterns: ['*'] }
	},
	verdict: { applies: true }
};
const denied = {
	outcome: 'explicitDeny',
	layer: 'identity',
	by: [reading],
	read: [reading]
} as const;
const silent = { outcome: 'implicitDeny', layer: 'identity', by: [], read: [] } as const;
const allowed: Decision = { ...denied, outcome: 'allowed', by: [reading, reading] };

describe('AWS’s text of a refusal', () => {
	const principal = 'arn:aws:iam::111122223333:user/ana';
	const frame = `User: ${principal} is not authorized to perform: iam:CreateUser on resource: R`;

	test('names the missing allow', () => {
		expect(accessDeniedMessage(silent, principal, 'iam:CreateUser', 'R')).toBe(
			`${frame} because no identity-based policy allows the iam:CreateUser action`
		);
	});
	test('names the explicit deny', () => {
		expect(accessDeniedMessage(denied, principal, 'iam:CreateUser', 'R')).toBe(
			`${frame} with an explicit deny in an identity-based policy`
		);
	});
});

test.each([
	['root', rootDecision, 'Root owns the account, so iam:CreateUser needs no policy.'],
	[
		'an allow, each policy named once',
		allowed,
		'Ana may call iam:CreateUser: AWSDenyAll on user tomas allows it, and nothing denies it.'
	],
	[
		'a deny',
		denied,
		'Ana may not call iam:CreateUser: AWSDenyAll on user tomas denies it. An explicit deny always wins.'
	],
	[
		'silence',
		silent,
		'Ana may not call iam:CreateUser: no policy says anything about it, and what nobody allows is denied.'
	]
] as const)('explains %s', (_, decision, sentence) => {
	expect(explain(decision, 'Ana', 'iam:CreateUser')).toBe(sentence);
});
