import { expect, test } from 'vitest';
import { fixed, findings, on, policy, statement, table } from './validate.fixture';

table('TYPE_MISMATCH', {
	has: [
		['a Boolean key is compared as text', on('StringEquals', 'aws:SecureTransport', 'true')],
		['an address is compared as text', on('StringLike', 'aws:SourceIp', '203.0.113.*')],
		['a number is compared as text', on('StringEquals', 's3:max-keys', '10')],
		['text is compared by size', on('NumericLessThan', 'aws:username', '10')],
		['a date is compared as a number', on('NumericLessThan', 'aws:CurrentTime', '10')],
		['an ARN is compared as an address', on('IpAddress', 'aws:SourceArn', '203.0.113.7')]
	],
	hasNot: [
		['the operator suits the key', on('Bool', 'aws:SecureTransport', 'true')],
		['IfExists follows it', on('BoolIfExists', 'aws:SecureTransport', 'true')],
		['Null asks about the key', on('Null', 'aws:SourceIp', 'true')],
		['seconds are compared as a number', on('NumericLessThan', 'aws:EpochTime', '1800000000')],
		['an ARN is compared as text', on('StringEquals', 'aws:SourceArn', 'arn:aws:s3:::marlow')],
		[
			'text holds an ARN',
			on('ArnLike', 'kms:EncryptionContext:aws:logs:arn', 'arn:aws:logs:*:*:*', {
				Action: 'kms:Decrypt'
			})
		],
		[
			'one key is compared with another',
			on('StringNotEquals', 'aws:VpcSourceIp', '${aws:PrincipalTag/address}')
		],
		['nothing is known of the key', on('Bool', 'glacier:anything', 'true')]
	]
});

test('a Boolean compared as text is compared as what it is', () => {
	expect(
		JSON.parse(fixed('TYPE_MISMATCH', on('StringEquals', 'aws:SecureTransport', 'false')))
	).toEqual(on('Bool', 'aws:SecureTransport', 'false'));
});

test('no operator is replaced that has other keys too', () => {
	const { found } = findings(
		policy(
			statement({
				Condition: { StringEquals: { 'aws:SecureTransport': 'true', 'aws:username': 'jun' } }
			})
		)
	);
	const mismatch = found.find(({ code }) => code === 'TYPE_MISMATCH');
	expect(mismatch).toBeDefined();
	expect(mismatch?.fix).toBeUndefined();
});

test('no operator is replaced by one that is there already', () => {
	const { found } = findings(
		policy(
			statement({
				Condition: {
					StringEquals: { 'aws:SecureTransport': 'true' },
					Bool: { 'aws:ViaAWSService': 'false' }
				}
			})
		)
	);
	expect(found.find(({ code }) => code === 'TYPE_MISMATCH')?.fix).toBeUndefined();
});
