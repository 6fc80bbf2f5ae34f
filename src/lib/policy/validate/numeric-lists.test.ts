import { expect, test } from 'vitest';
import { fixed, on, table } from './validate.fixture';

const age = 'aws:MultiFactorAuthAge';

table('REDUNDANT_CONDITION_VALUE_NUM', {
	has: [
		['it must be less than one of two', on('NumericLessThan', age, ['2700', '3600'])],
		['it must be at least one of two', on('NumericGreaterThanEqualsIfExists', age, [1, 2])]
	],
	hasNot: [
		['there is one value', on('NumericLessThan', age, ['3600'])],
		['it must equal one of two', on('NumericEquals', 's3:max-keys', ['10', '100'])],
		['one is no number', on('NumericLessThan', age, ['2700', 'an hour'])],
		['dates are compared', on('DateLessThan', 'aws:CurrentTime', ['2026-11-23', '2026-11-24'])]
	]
});

test.each([
	['NumericLessThan', ['2700', '3600', '900'], ['3600']],
	['NumericGreaterThan', [5, 3, 4], [3]]
])('under %s, %j is no more than %j', (operator, values, kept) => {
	expect(JSON.parse(fixed('REDUNDANT_CONDITION_VALUE_NUM', on(operator, age, values)))).toEqual(
		on(operator, age, kept)
	);
});
