import { describe, expect, test } from 'vitest';
import { isPublic } from './public';
import { allow, deny, policyOf, type Json } from '../policy.fixture';

const everybody = (Condition?: Json) =>
	allow('s3:GetObject', { Principal: '*', ...(Condition ? { Condition } : {}) });

test.each<[string, Json, boolean]>([
	['a grant to everybody', everybody(), true],
	['a grant to everybody, written as a map', allow('*', { Principal: { AWS: '*' } }), true],
	['a deny of everybody', deny('*', { Principal: '*' }), false],
	['a grant to an account', allow('*', { Principal: { AWS: '444455556666' } }), false],
	['a grant to a service', allow('*', { Principal: { Service: 'ec2.amazonaws.com' } }), false],
	[
		'a grant to all but one',
		{ Effect: 'Allow', NotPrincipal: { AWS: '444455556666' }, Action: '*', Resource: '*' },
		true
	],
	[
		'everybody of an organization',
		everybody({ StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } }),
		false
	],
	[
		'everybody of any organization',
		everybody({ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }),
		true
	],
	[
		'everybody but an organization',
		everybody({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc' } }),
		true
	],
	[
		'everybody, if there is an organization',
		everybody({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' } }),
		true
	],
	[
		'everybody from an endpoint',
		everybody({ StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }),
		false
	],
	[
		'everybody from a network',
		everybody({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
		false
	],
	[
		'everybody from half of the internet',
		everybody({ IpAddress: { 'aws:SourceIp': '0.0.0.0/1' } }),
		true
	],
	[
		'everybody from a wide block of IPv6',
		everybody({ IpAddress: { 'aws:SourceIp': '2001::/16' } }),
		true
	],
	[
		'everybody who says where they come from',
		everybody({ StringLike: { 'aws:Referer': 'https://maps.example/*' } }),
		true
	],
	[
		'everybody with a value that is a variable',
		everybody({ StringEquals: { 'aws:PrincipalAccount': '${aws:PrincipalTag/a}' } }),
		true
	],
	[
		'any access point of an account',
		everybody({
			StringLike: { 's3:DataAccessPointArn': 'arn:aws:s3:eu-west-1:111122223333:accesspoint/*' }
		}),
		false
	]
])('%s: public %s', (_, statement, expected) => {
	expect(isPublic(policyOf(statement, 'resource').document)).toBe(expected);
});

/* Amazon S3 User Guide, Blocking public access: The meaning of "public". */
describe('a grant to everybody is not public', () => {
	const isOpen = (condition: Json) => isPublic(policyOf(everybody(condition), 'resource').document);
	test.each([
		['aws:PrincipalAccount', '111122223333'],
		['aws:PrincipalArn', 'arn:aws:iam::111122223333:role/mapper'],
		['aws:PrincipalOrgID', 'o-abc'],
		['aws:PrincipalOrgPaths', 'o-abc/r-abc/ou-abc/'],
		['aws:SourceAccount', '111122223333'],
		['aws:SourceArn', 'arn:aws:sns:eu-west-1:111122223333:maps'],
		['aws:SourceOwner', '111122223333'],
		['aws:SourceVpc', 'vpc-1a2b3c4d'],
		['aws:SourceVpce', 'vpce-1a2b3c4d'],
		['aws:userid', 'AROA1234567890EXAMPLE:jun'],
		['s3:DataAccessPointAccount', '111122223333'],
		['s3:DataAccessPointArn', 'arn:aws:s3:eu-west-1:111122223333:accesspoint/maps']
	])('where %s is one of some values, none of them a pattern', (key, value) => {
		expect(isOpen({ StringEquals: { [key]: value } })).toBe(false);
		expect(isOpen({ StringEquals: { [key]: [value, value] } })).toBe(false);
		expect(isOpen({ StringLike: { [key]: [value, `${value.slice(0, 3)}*`] } })).toBe(true);
		expect(isOpen({ StringLike: { [key]: '?' } })).toBe(true);
	});
	test.each([
		['StringEquals', false],
		['StringEqualsIgnoreCase', false],
		['StringLike', false],
		['ArnEquals', false],
		['ArnLike', false],
		['StringNotEquals', true],
		['ArnNotLike', true],
		['ForAnyValue:StringEquals', false],
		['ForAllValues:StringEquals', true],
		['ArnEqualsIfExists', true]
	])('by %s: public %s', (operator, expected) => {
		const value = 'arn:aws:sns:eu-west-1:111122223333:maps';
		expect(isOpen({ [operator]: { 'aws:SourceArn': value } })).toBe(expected);
	});
	test.each([
		['203.0.0.0/8', false],
		['202.0.0.0/7', true],
		['2001:db8::/32', false],
		['2001:d00::/31', true],
		['somewhere', true]
	])('from %s: public %s', (block, expected) => {
		expect(isOpen({ IpAddress: { 'aws:SourceIp': block } })).toBe(expected);
	});
	test('for an access point of any name, in one account only', () => {
		const point = (account: string) => `arn:aws:s3:eu-west-1:${account}:accesspoint/*`;
		expect(isOpen({ ArnLike: { 's3:DataAccessPointArn': point('111122223333') } })).toBe(false);
		expect(isOpen({ ArnLike: { 's3:DataAccessPointArn': point('*') } })).toBe(true);
		expect(isOpen({ ArnLike: { 'aws:SourceArn': point('111122223333') } })).toBe(true);
	});
	test('where one key ties it, whatever others say', () => {
		expect(isOpen({ StringEquals: { 'aws:Referer': 'maps', 'aws:PrincipalOrgID': 'o-abc' } })).toBe(
			false
		);
	});
	test('where it names everybody, but not as an account', () => {
		const named = (Principal: Json) =>
			isPublic(policyOf(allow('s3:GetObject', { Principal }), 'resource').document);
		expect(named({ AWS: ['444455556666', '*'] })).toBe(true);
		expect(named({ AWS: ['444455556666', '555566667777'] })).toBe(false);
		expect(named({ Service: '*' })).toBe(false);
	});
	test('where it names nobody at all', () => {
		expect(isPublic(policyOf(allow('s3:GetObject'), 'identity').document)).toBe(false);
	});
});
