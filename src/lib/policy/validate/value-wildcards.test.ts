import { expect, test } from 'vitest';
import { findings, fixed, on, table } from './validate.fixture';

table('WILDCARD_WITHOUT_LIKE_OPERATOR', {
	has: [
		['StringEquals has a star', on('StringEquals', 's3:prefix', 'tiles/*')],
		['StringNotEquals has a question mark', on('StringNotEquals', 'aws:username', 'jun?')],
		['the case is ignored', on('StringEqualsIgnoreCase', 'aws:username', 'jun*')],
		['the key holds an ARN', on('StringEquals', 'aws:SourceArn', 'arn:aws:s3:::marlow-*')]
	],
	hasNot: [
		['the operator knows wildcards', on('StringLike', 's3:prefix', 'tiles/*')],
		['ARNs are compared', on('ArnEquals', 'aws:SourceArn', 'arn:aws:s3:::marlow-*')],
		['the star is escaped', on('StringEquals', 's3:prefix', 'tiles/${*}')],
		['a variable’s default has it', on('StringEquals', 's3:prefix', "${aws:username, '*'}")]
	]
});

table('STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS', {
	has: [
		['an ARN is compared as text', on('StringLike', 'aws:SourceArn', 'arn:aws:s3:::marlow-*')],
		[
			'a Deny spares roles by text',
			on('StringNotLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:role/ops-*', {
				Effect: 'Deny'
			})
		]
	],
	hasNot: [
		['it is compared as an ARN', on('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::marlow-*')],
		['it must be the very text', on('StringEquals', 'aws:SourceArn', 'arn:aws:s3:::marlow')],
		['the key holds text', on('StringLike', 's3:prefix', 'arn:aws:s3:::marlow-*')],
		['any root user is meant', on('StringNotLike', 'aws:PrincipalArn', 'arn:aws:iam::*:root')],
		['any value will do', on('StringLike', 'aws:SourceArn', '*')]
	]
});

test.each([
	['StringEquals', 's3:prefix', 'tiles/*', 'StringLike'],
	['StringNotEqualsIfExists', 's3:prefix', 'tiles/*', 'StringNotLikeIfExists'],
	['ForAnyValue:StringEquals', 'aws:TagKeys', 'cost-*', 'ForAnyValue:StringLike'],
	['StringEquals', 'aws:SourceArn', 'arn:aws:s3:::marlow-*', 'ArnLike']
])('%s on %s with %s becomes %s', (operator, key, value, instead) => {
	const mended = fixed('WILDCARD_WITHOUT_LIKE_OPERATOR', on(operator, key, value));
	expect(JSON.parse(mended)).toEqual(on(instead, key, value));
});

test('a lone star is not made to match everything', () => {
	const { found } = findings(on('StringEquals', 'aws:username', '*'));
	const wildcard = found.find(({ code }) => code === 'WILDCARD_WITHOUT_LIKE_OPERATOR');
	expect(wildcard).toBeDefined();
	expect(wildcard?.fix).toBeUndefined();
});

test('an ARN compared as text is compared as an ARN', () => {
	const like = on('StringLike', 'aws:SourceArn', 'arn:aws:sqs:*:111122223333:tiles');
	expect(JSON.parse(fixed('STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS', like))).toEqual(
		on('ArnLike', 'aws:SourceArn', 'arn:aws:sqs:*:111122223333:tiles')
	);
});
