import { expect, test } from 'vitest';
import { validate } from '../validate';
import type { PolicyKind } from '../kind';
import { sampleFacts } from './sample-facts.fixture';

/**
 * One element far longer than any policy, of the kind that sends a search back again and again. Where
 * a check takes time quadratic in it, the test does not end before it is stopped.
 */
const length = 400_000;
const trusting = (principal: object) => ({
	Effect: 'Allow',
	Action: 'sts:AssumeRole',
	Principal: principal
});
const reading = (elements: object) => ({
	Effect: 'Allow',
	Action: 's3:GetObject',
	Resource: '*',
	...elements
});
const when = (operator: string, key: string, value: string) =>
	reading({ Condition: { [operator]: { [key]: value } } });

const dots = 'a.'.repeat(length / 2);

test.each<[string, PolicyKind, object]>([
	['a provider of many dots', 'trust', trusting({ Federated: `${dots}:` })],
	['a provider of nothing but dots', 'trust', trusting({ Federated: `${'.'.repeat(length)} ` })],
	['a service of many dots', 'trust', trusting({ Service: `${dots}!` })],
	['a service of dashes', 'trust', trusting({ Service: `${'-.'.repeat(length / 2)}!` })],
	['a role with a long path', 'trust', trusting({ AWS: `arn:aws:iam::1:role/${dots}/` })],
	['an account of many digits', 'trust', trusting({ AWS: '1'.repeat(length) })],
	['an action of wildcards', 'identity', reading({ Action: `s3:${'?*'.repeat(length / 2)}` })],
	['an action of colons', 'identity', reading({ Action: ':'.repeat(length) })],
	[
		'a resource of wildcards',
		'identity',
		reading({ Resource: `arn:aws:s3:::${'a*'.repeat(length / 2)}` })
	],
	[
		'a resource of open variables',
		'identity',
		reading({ Resource: `arn:aws:s3:::${'${a'.repeat(length / 3)}` })
	],
	['a resource of colons', 'identity', reading({ Resource: `arn${':'.repeat(length)}` })],
	[
		'a variable with an open default',
		'identity',
		reading({ Resource: `\${aws:x, '${"'".repeat(length)}` })
	],
	[
		'a date with many digits',
		'identity',
		when('DateLessThan', 'aws:CurrentTime', `2026-01-01T00:00:00.${'0'.repeat(length)}`)
	],
	[
		'a number with many digits',
		'identity',
		when('NumericEquals', 's3:max-keys', `${'1'.repeat(length)}x`)
	],
	['an address of colons', 'identity', when('IpAddress', 'aws:SourceIp', ':'.repeat(length))],
	[
		'an ARN of wildcards',
		'identity',
		when('ArnLike', 'aws:PrincipalArn', `arn:${'*:'.repeat(length / 2)}`)
	],
	['a key of slashes', 'identity', when('StringEquals', `s3:${'x/'.repeat(length / 2)}`, 'x')],
	['a Sid of letters', 'identity', reading({ Sid: `${'a'.repeat(length)}!` })]
])('%s is judged as soon as it is read', (_, kind, statement) => {
	const text = JSON.stringify({ Version: '2012-10-17', Statement: statement });
	expect(validate(text, { kind, facts: sampleFacts }).length).toBeGreaterThan(0);
});
