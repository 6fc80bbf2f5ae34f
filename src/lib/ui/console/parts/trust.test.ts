import { expect, test } from 'vitest';
import { trustedIn } from './trust';

const own = '111122223333';
const other = '444455556666';

const trust = (Principal: unknown, Condition?: unknown) =>
	JSON.stringify({
		Version: '2012-10-17',
		Statement: [
			{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...(Condition ? { Condition } : {}) }
		]
	});

test.each([
	['a service', { Service: 'ec2.amazonaws.com' }, 'AWS service: ec2', /service ec2/],
	['this account', { AWS: `arn:aws:iam::${own}:root` }, `Account: ${own}`, /of this account whose/],
	['another account', { AWS: other }, `Account: ${other}`, /role of account 444455556666 whose/],
	['a user', { AWS: `arn:aws:iam::${own}:user/maps/jun` }, `Account: ${own}`, /^The user jun of/],
	['everyone', '*', 'Everyone', /any AWS account/],
	[
		'a provider',
		{ Federated: `arn:aws:iam::${own}:saml-provider/Okta` },
		'Identity provider: Okta',
		/Okta vouches/
	]
])('whom a role trusts is said in words: %s', (_, principal, short, who) => {
	const [trusted] = trustedIn(trust(principal), own);
	expect(trusted?.short).toBe(short);
	expect(trusted?.who).toMatch(who);
});

test('another account without an external ID is pointed out, and this one is not', () => {
	const lacking = (principal: string, condition?: unknown) =>
		trustedIn(trust({ AWS: principal }, condition), own).map((each) => each.lacksExternalId);
	expect(lacking(`arn:aws:iam::${other}:root`)).toEqual([true]);
	expect(lacking(other, { StringEquals: { 'sts:ExternalId': 'pl-77' } })).toEqual([false]);
	expect(lacking(own)).toEqual([false]);
});

test('whom a deny names is not trusted, and an unreadable policy trusts nobody', () => {
	expect(trustedIn(trust('*').replace('Allow', 'Deny'), own)).toEqual([]);
	expect(trustedIn('{', own)).toEqual([]);
});
