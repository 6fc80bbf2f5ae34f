import { expect, test } from 'vitest';
import { fixed, on, policy, statement, findings, table } from './validate.fixture';

const tag = 'aws:PrincipalTag/team';

table('NULL_WITH_QUALIFIER', {
	has: [
		['all values are none', on('ForAllValues:Null', 'aws:TagKeys', 'true')],
		['any value is none', on('ForAnyValue:Null', 'aws:TagKeys', 'false')]
	],
	hasNot: [['Null stands alone', on('Null', 'aws:TagKeys', 'true')]]
});

table('EQUIVALENT_TO_NULL_FALSE', {
	has: [
		['any value will do', on('StringLike', tag, '*')],
		['one of the values is a star', on('StringLike', tag, ['maps', '*'])],
		['any of several will do', on('ForAnyValue:StringLike', 'aws:TagKeys', '*')]
	],
	hasNot: [
		['the value begins with something', on('StringLike', tag, 'm*')],
		['it must have one character', on('StringLike', tag, '?*')],
		['the star is a plain one', on('StringEquals', tag, '*')],
		['the key may be missing', on('StringLikeIfExists', tag, '*')]
	]
});

table('EQUIVALENT_TO_NULL_TRUE', {
	has: [
		['no value will do', on('StringNotLike', tag, '*')],
		['no value will do, if there is one', on('StringNotLikeIfExists', tag, '*')],
		['all of several fit none', on('ForAllValues:StringNotLike', 'aws:TagKeys', '*')]
	],
	hasNot: [
		['some values will do', on('StringNotLike', tag, 'm*')],
		['any value will do', on('StringLike', tag, '*')]
	]
});

table('REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', {
	has: [
		['any value and none will do', on('StringLikeIfExists', tag, '*')],
		['all of several fit a star', on('ForAllValues:StringLike', 'aws:TagKeys', '*')]
	],
	hasNot: [
		['there must be a value', on('StringLike', tag, '*')],
		['the value begins with something', on('StringLikeIfExists', tag, 'm*')]
	]
});

table('REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION', {
	has: [
		['one of several must not fit a star', on('ForAnyValue:StringNotLike', 'aws:TagKeys', '*')]
	],
	hasNot: [
		['one must not begin so', on('ForAnyValue:StringNotLike', 'aws:TagKeys', 'm*')],
		['the key may be missing', on('StringNotLike', tag, '*')]
	]
});

test.each([
	['EQUIVALENT_TO_NULL_FALSE', 'StringLike', '*', 'false'],
	['EQUIVALENT_TO_NULL_FALSE', 'StringLike', ['*', 'maps'], 'false'],
	['EQUIVALENT_TO_NULL_TRUE', 'StringNotLike', '*', 'true']
] as const)('%s: %s %s becomes Null %s', (code, operator, value, is) => {
	expect(JSON.parse(fixed(code, on(operator, tag, value)))).toEqual(on('Null', tag, is));
});

test('a Null that is there already is left alone', () => {
	const { found } = findings(
		policy(
			statement({ Condition: { StringLike: { [tag]: '*' }, Null: { 'aws:username': 'false' } } })
		)
	);
	expect(found.find(({ code }) => code === 'EQUIVALENT_TO_NULL_FALSE')?.fix).toBeUndefined();
});
