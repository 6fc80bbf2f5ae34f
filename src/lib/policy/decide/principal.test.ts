import { expect, test } from 'vitest';
import { parsePrincipal } from './principal';

test.each([
	['arn:aws:iam::111122223333:root', { kind: 'root', account: '111122223333' }],
	['arn:aws:iam::111122223333:user/maps/jun', { kind: 'user', account: '111122223333' }],
	['arn:aws:iam::111122223333:role/team/mapper', { kind: 'role', name: 'mapper' }],
	[
		'arn:aws:sts::111122223333:assumed-role/mapper/jun',
		{ kind: 'role', name: 'mapper', account: '111122223333' }
	],
	['arn:aws:sts::111122223333:federated-user/wanda', { kind: 'federatedUser' }],
	['arn:aws-cn:iam::111122223333:user/jun', { kind: 'user' }],
	[
		'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE',
		{ kind: 'canonicalUser' }
	],
	['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', { kind: 'canonicalUser' }],
	['ec2.amazonaws.com', { kind: 'service', name: 'ec2.amazonaws.com' }],
	['accounts.google.com', { kind: 'federated' }],
	['cognito-identity.amazonaws.com', { kind: 'federated' }],
	['arn:aws:iam::111122223333:saml-provider/office', { kind: 'federated' }],
	['*', { kind: 'anonymous' }]
])('%s is read', (text, principal) => {
	expect(parsePrincipal(text)).toMatchObject(principal);
});

test.each([
	'',
	'jun',
	'111122223333',
	'arn:aws:iam::111122223333:group/admins',
	'arn:aws:s3:::maps'
])('%j names nobody who could ask', (text) => {
	expect(parsePrincipal(text)).toBeUndefined();
});
