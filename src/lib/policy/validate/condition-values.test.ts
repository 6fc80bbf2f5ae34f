import { expect, test } from 'vitest';
import { fixed, on, policy, statement, table } from './validate.fixture';

table('INVALID_CONDITION_DATA_TYPE', {
	has: [
		['values are of several kinds', on('StringEquals', 'aws:username', ['jun', 7])],
		['a Boolean is given as a number', on('NumericEquals', 's3:max-keys', true)],
		['a number is given as a Boolean', on('Bool', 'aws:SecureTransport', 1)],
		['a number is given as an address', on('IpAddress', 'aws:SourceIp', 203)],
		['a name is given as an ARN', on('ArnEquals', 'aws:PrincipalArn', 'alice')],
		['an ARN ends early', on('ArnLike', 'aws:PrincipalArn', ['*', 'arn:aws:iam'])]
	],
	hasNot: [
		['all values are texts', on('StringEquals', 'aws:username', ['jun', '7'])],
		['a number has no quotes', on('NumericEquals', 's3:max-keys', 10)],
		['a Boolean has no quotes', on('Bool', 'aws:SecureTransport', true)],
		['a time is given in seconds', on('DateLessThan', 'aws:CurrentTime', 1800000000)],
		['a wildcard may be an ARN', on('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*')],
		['a variable may be an ARN', on('ArnEquals', 'aws:PrincipalArn', '${aws:SourceArn}')]
	]
});

table('INVALID_CONDITION_MULTIPLE_BOOLEAN', {
	has: [
		['a key may be true and false', on('Bool', 'aws:SecureTransport', ['true', 'false'])],
		['Null is given both', on('Null', 'aws:username', [true, false])]
	],
	hasNot: [
		['there is one value', on('Bool', 'aws:SecureTransport', ['true'])],
		['the values are texts', on('StringEquals', 'aws:username', ['true', 'false'])]
	]
});

table('TYPE_MISMATCH_BOOLEAN', {
	has: [
		['Bool is given another word', on('Bool', 'aws:SecureTransport', 'yes')],
		['Null is given another word', on('Null', 'aws:username', 'absent')]
	],
	hasNot: [
		['it is true or false', on('Bool', 'aws:SecureTransport', 'true')],
		['its case is another', on('Bool', 'aws:SecureTransport', 'False')]
	]
});

table('TYPE_MISMATCH_DATE', {
	has: [
		['a date is written another way', on('DateLessThan', 'aws:CurrentTime', '23.11.2026')],
		['there is no such day', on('DateLessThan', 'aws:CurrentTime', '2026-02-30')]
	],
	hasNot: [
		['it is a day', on('DateLessThan', 'aws:CurrentTime', '2026-11-23')],
		['it has a time and an offset', on('DateLessThan', 'aws:CurrentTime', '2026-11-23T16:00+01:00')]
	]
});

table('INVALID_DATE_VALUE', {
	has: [
		['a date is given in seconds', on('DateLessThan', 'aws:CurrentTime', '1800000000')],
		['seconds have no quotes', on('DateGreaterThan', 'aws:EpochTime', 1800000000)]
	],
	hasNot: [
		['it is a day', on('DateLessThan', 'aws:CurrentTime', '2026-11-23')],
		['it is a year', on('DateLessThan', 'aws:CurrentTime', '2027')],
		['seconds are compared as a number', on('NumericLessThan', 'aws:EpochTime', '1800000000')]
	]
});

table('TYPE_MISMATCH_NUMBER', {
	has: [['a number has a unit', on('NumericLessThan', 'aws:MultiFactorAuthAge', '1h')]],
	hasNot: [
		['it is a number', on('NumericLessThan', 'aws:MultiFactorAuthAge', '3600')],
		['it has decimals', on('NumericLessThan', 's3:max-keys', '1.5')],
		['it is text', on('StringEquals', 'aws:username', '1h')]
	]
});

table('TYPE_MISMATCH_STRING', {
	has: [
		['an account has no quotes', on('StringEquals', 'aws:SourceAccount', 111122223333)],
		['a Boolean is compared as text', on('StringEquals', 'aws:PrincipalTag/admin', true)],
		['bytes are not in Base64', on('BinaryEquals', 'kms:EncryptionContext:x', 'not base64!')]
	],
	hasNot: [
		['it has quotes', on('StringEquals', 'aws:SourceAccount', '111122223333')],
		['bytes are in Base64', on('BinaryEquals', 'kms:EncryptionContext:x', 'TWFybG93')]
	]
});

table('INVALID_VARIABLE_FOR_OPERATOR', {
	has: [
		['a number is a variable', on('NumericEquals', 's3:max-keys', '${aws:PrincipalTag/most}')],
		['an address is a variable', on('IpAddress', 'aws:SourceIp', '${aws:PrincipalTag/office}')],
		['a date is a variable', on('DateLessThan', 'aws:CurrentTime', '${aws:TokenIssueTime}')],
		['Null has a variable', on('Null', 'aws:username', '${aws:PrincipalTag/x}')]
	],
	hasNot: [
		['text is a variable', on('StringEquals', 's3:prefix', '${aws:username}')],
		['an ARN has a variable', on('ArnLike', 'aws:SourceArn', 'arn:aws:sqs:*:*:${aws:username}')],
		['Bool has a variable', on('Bool', 'aws:SecureTransport', '${aws:PrincipalTag/x}')],
		[
			'the version knows no variables',
			{
				...policy(
					statement({ Condition: { NumericEquals: { 's3:max-keys': '${aws:PrincipalTag/most}' } } })
				),
				Version: '2008-10-17'
			}
		]
	]
});

test('text without quotes gets them', () => {
	expect(
		JSON.parse(fixed('TYPE_MISMATCH_STRING', on('StringEquals', 'aws:SourceAccount', 111122223333)))
	).toEqual(on('StringEquals', 'aws:SourceAccount', '111122223333'));
});
