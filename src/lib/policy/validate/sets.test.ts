import { expect, test } from 'vitest';
import { findings, fixed, on, table } from './validate.fixture';

table('MISSING_QUALIFIER', {
	has: [
		['a key of several values has none', on('StringEquals', 'aws:TagKeys', 'team')],
		['case differs', on('StringLike', 'AWS:calledvia', '*.amazonaws.com')]
	],
	hasNot: [
		['one of several must fit', on('ForAnyValue:StringEquals', 'aws:TagKeys', 'team')],
		['all of several must fit', on('ForAllValues:StringEquals', 'aws:TagKeys', 'team')],
		['Null asks about the key', on('Null', 'aws:TagKeys', 'true')],
		['the key has one value', on('StringEquals', 'aws:username', 'jun')]
	]
});

table('FORALLVALUES_WITH_SINGLE_VALUED_KEY', {
	has: [
		['a key of one value has it', on('ForAllValues:StringEquals', 'aws:username', 'jun')],
		['a tag has it', on('ForAllValues:StringLike', 'aws:RequestTag/team', 'm*')]
	],
	hasNot: [
		['a key has several values', on('ForAllValues:StringEquals', 'aws:TagKeys', 'team')],
		['any value must fit', on('ForAnyValue:StringEquals', 'aws:username', 'jun')],
		['nothing is known of the key', on('ForAllValues:StringEquals', 'glacier:anything', 'x')]
	]
});

test('in an Allow the qualifier can be taken away', () => {
	expect(
		JSON.parse(
			fixed(
				'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
				on('ForAllValues:StringEqualsIfExists', 'aws:username', 'jun')
			)
		)
	).toEqual(on('StringEqualsIfExists', 'aws:username', 'jun'));
});

test('in a Deny it is for the author, since less would be denied without it', () => {
	const { found } = findings(
		on('ForAllValues:StringEquals', 'aws:username', 'jun', { Effect: 'Deny' })
	);
	const finding = found.find(({ code }) => code === 'FORALLVALUES_WITH_SINGLE_VALUED_KEY');
	expect(finding).toBeDefined();
	expect(finding?.fix).toBeUndefined();
});
