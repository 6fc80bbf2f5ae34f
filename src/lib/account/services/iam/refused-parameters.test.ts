import { expect, test } from 'vitest';
import { Bench, root } from '../../account.fixture';

test('all faults of the parameters are told at once, in AWS’s words', () => {
	const UserName = 'a'.repeat(129);
	expect(new Bench().refusal(root, 'AddUserToGroup', { UserName })).toBe(
		'ValidationError: 2 validation errors detected: ' +
			"Value at 'groupName' failed to satisfy constraint: Member must not be null; " +
			"Value at 'userName' failed to satisfy constraint: " +
			'Member must have length less than or equal to 128'
	);
});

test.each([
	[
		'GetUser',
		{ UserName: 'a b' },
		'userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-'
	],
	[
		'CreateUser',
		{ UserName: 'ana', Path: 'maps' },
		'path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.'
	],
	[
		'ListUsers',
		{ PathPrefix: 'maps/' },
		'pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.'
	],
	[
		'PutUserPolicy',
		{ UserName: 'jun', PolicyName: 'Maps', PolicyDocument: '“' },
		'policyDocument is invalid. It must contain only printable ASCII characters.'
	]
])('%s of %j is refused in IAM’s own words', (operation, given, words) => {
	expect(new Bench().refusal(root, operation, given)).toBe(
		`ValidationError: The specified value for ${words}`
	);
});

const longKey = 'k'.repeat(129);
test.each([
	['TagUser', { Tags: [{ Key: 'Team' }] }, "at 'tags.1.member.value'", 'not be null'],
	[
		'TagUser',
		{
			Tags: [
				{ Key: 'Team', Value: '' },
				{ Key: longKey, Value: '' }
			]
		},
		"at 'tags.2.member.key'",
		'have length less than or equal to 128'
	],
	[
		'TagUser',
		{ Tags: Array.from({ length: 51 }, (_, at) => ({ Key: `${at}`, Value: '' })) },
		"at 'tags'",
		'have length less than or equal to 50'
	],
	[
		'UntagUser',
		{ TagKeys: ['Team', longKey] },
		"at 'tagKeys'",
		'satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+, Member must not be null]'
	]
])('%s says which member of a list is at fault: %#', (operation, given, value, words) => {
	expect(new Bench().refusal(root, operation, { UserName: 'jun', ...given })).toBe(
		`ValidationError: 1 validation error detected: Value ${value} failed to satisfy constraint: Member must ${words}`
	);
});
