import { expect, test } from 'vitest';
import { isPublic } from './public';
import { allow, deny, policyOf, type Json } from '../testing';

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
