import { expect, test } from 'vitest';
import { findings, fixed, on, policy, statement, table } from './validate.fixture';

table('INVALID_CONDITION_KEY_FORMAT', {
	has: [
		['a key has no prefix', on('StringEquals', 'SourceIp', '203.0.113.7')],
		['a point stands for the colon', on('IpAddress', 'aws.SourceIp', '203.0.113.7')],
		['nothing follows the colon', on('StringEquals', 'aws:', 'x')],
		['nothing precedes the colon', on('StringEquals', ':prefix', 'x')],
		['a space is in the prefix', on('StringEquals', 'aws :username', 'jun')]
	],
	hasNot: [
		['a key has prefix and name', on('StringEquals', 'aws:username', 'jun')],
		[
			'a key is an identity provider’s',
			on('StringEquals', 'token.actions.githubusercontent.com:sub', 'repo:marlow/maps')
		],
		['a tag’s key has a space', on('StringEquals', 'aws:PrincipalTag/cost centre', 'maps')]
	]
});

table('INVALID_GLOBAL_CONDITION_KEY', {
	has: [
		['a key does not exist', on('IpAddress', 'aws:ClientIp', '203.0.113.7')],
		['a key is misspelt', on('IpAddress', 'aws:SorceIp', '203.0.113.7')],
		['a key with a tag is misspelt', on('StringEquals', 'aws:PrincipalTags/team', 'maps')]
	],
	hasNot: [
		['only the case differs', on('IpAddress', 'AWS:sourceip', '203.0.113.7')],
		['a tag follows', on('StringEquals', 'aws:PrincipalTag/team', 'maps')],
		['the key is old', on('StringEquals', 'aws:SourceOwner', '111122223333')]
	]
});

table('INVALID_SERVICE_CONDITION_KEY', {
	has: [
		['the service has no such key', on('StringEquals', 's3:bucket', 'marlow-maps')],
		['a key is misspelt', on('StringLike', 's3:prefixes', 'tiles/*')],
		['a tag is missing', on('StringEquals', 's3:ExistingObjectTag', 'public')]
	],
	hasNot: [
		['the service has it', on('StringLike', 's3:prefix', 'tiles/*')],
		['a tag follows', on('StringEquals', 's3:ExistingObjectTag/class', 'public')],
		['nothing is known of the service yet', on('StringEquals', 'glacier:anything', 'x')],
		['there is no such service', on('StringEquals', 'accounts.google.com:sub', '1')]
	]
});

table('UNSUPPORTED_GLOBAL_CONDITION_KEY', {
	has: [['it is aws:ARN', on('StringLike', 'aws:arn', 'arn:aws:iam::111122223333:user/jun')]],
	hasNot: [
		['it is its successor', on('ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:user/jun')]
	]
});

table('DEPRECATED_GLOBAL_CONDITION_KEY', {
	has: [['it is aws:SourceOwner', on('StringEquals', 'aws:SourceOwner', '111122223333')]],
	hasNot: [['it is its successor', on('StringEquals', 'aws:SourceAccount', '111122223333')]]
});

table('MISSING_TAG_KEY_IN_CONDITION', {
	has: [
		['no tag is named', on('StringEquals', 'aws:ResourceTag', 'maps')],
		['nothing follows the slash', on('StringEquals', 'aws:requesttag/', 'maps')],
		['Null asks about no tag', on('Null', 'aws:PrincipalTag', 'true')]
	],
	hasNot: [
		['a tag is named', on('StringEquals', 'aws:ResourceTag/team', 'maps')],
		['the key is about all tags', on('ForAllValues:StringEquals', 'aws:TagKeys', 'team')]
	]
});

table('DUPLICATE_KEYS_WITH_DIFFERENT_CASE', {
	has: [
		[
			'a key stands twice under an operator',
			policy(
				statement({
					Condition: { StringEquals: { 'aws:username': 'jun', 'aws:UserName': 'wanda' } }
				})
			)
		],
		[
			'tags differ in case only',
			policy(
				statement({
					Condition: {
						StringEquals: { 'aws:PrincipalTag/team': 'a', 'aws:PrincipalTag/Team': 'b' }
					}
				})
			)
		]
	],
	hasNot: [
		[
			'operators differ',
			policy(
				statement({
					Condition: {
						StringLike: { 'aws:username': 'j*' },
						StringNotEquals: { 'aws:UserName': 'jun' }
					}
				})
			)
		],
		[
			'statements differ',
			policy(
				statement({ Condition: { StringEquals: { 'aws:username': 'jun' } } }),
				statement({ Condition: { StringEquals: { 'aws:UserName': 'jun' } } })
			)
		]
	]
});

test.each([
	['INVALID_GLOBAL_CONDITION_KEY', 'aws:SorceIp', 'aws:SourceIp'],
	['INVALID_GLOBAL_CONDITION_KEY', 'aws:PrincipalTags/team', 'aws:PrincipalTag/team'],
	['INVALID_SERVICE_CONDITION_KEY', 's3:max-key', 's3:max-keys'],
	['INVALID_SERVICE_CONDITION_KEY', 's3:ExistingObjctTag/x', 's3:ExistingObjectTag/x'],
	['INVALID_CONDITION_KEY_FORMAT', 'aws.SourceIp', 'aws:SourceIp'],
	['INVALID_CONDITION_KEY_FORMAT', 'SecureTransport', 'aws:SecureTransport']
] as const)('%s is mended: %s becomes %s', (code, wrong, right) => {
	expect(fixed(code, on('StringEquals', wrong, 'x'))).toContain(`"${right}"`);
});

test('a key that resembles none is reported without a guess', () => {
	const { found } = findings(on('StringEquals', 'aws:Banana', 'x'));
	const unknown = found.find(({ code }) => code === 'INVALID_GLOBAL_CONDITION_KEY');
	expect(unknown?.message).not.toContain('Did you mean');
	expect(unknown?.fix).toBeUndefined();
});
