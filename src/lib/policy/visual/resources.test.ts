import { describe, expect, test } from 'vitest';
import { sampleFacts } from '../validate/sample-facts.fixture';
import { fillIn, gapsOf, readGaps } from './arn-form';
import { resourceChoice } from './resources';

const texts = (values: readonly string[]) =>
	values.map((value) => ({ value, range: { from: 0, to: 0 } }));

function choiceOf(actions: readonly string[], resources: readonly string[]) {
	const { types, others, unlimited } = resourceChoice(
		texts(actions),
		texts(resources),
		sampleFacts
	);
	return {
		types: types.map(({ type, entries, used }) => [
			type.name,
			used,
			entries.map(({ value }) => value)
		]),
		others: others.map(({ value }) => value),
		unlimited
	};
}

describe('the resources of a statement', () => {
	test('are of the types that its actions can be limited to', () => {
		const { types } = choiceOf(['s3:GetObject', 's3:ListBucket'], []);
		expect(types.map(([name]) => name)).toEqual([
			'bucket',
			'object',
			'accesspoint',
			'accesspointobject'
		]);
	});

	test('stand under the type whose ARN they have: one with a slash is an object', () => {
		const { types, others } = choiceOf(
			['s3:GetBucketLocation'],
			['arn:aws:s3:::maps', 'arn:aws:s3:::maps/*', 'arn:aws:*:::maps', '*']
		);
		expect(types).toEqual([
			['bucket', true, ['arn:aws:s3:::maps']],
			['object', false, ['arn:aws:s3:::maps/*']]
		]);
		expect(others).toEqual(['arn:aws:*:::maps', '*']);
	});

	test('do nothing for actions that take only all resources', () => {
		expect(choiceOf(['s3:*', 'iam:ListUsers'], []).unlimited).toEqual([
			's3:ListAllMyBuckets',
			'iam:ListUsers'
		]);
	});
});

describe('the template of an ARN', () => {
	const user = 'arn:${Partition}:iam::${Account}:user/${UserName}';
	const thing = 'arn:${Partition}:iot:::thing/${Name}/of/${Name2}/end';

	test('has gaps, which an ARN fills', () => {
		expect(gapsOf(user)).toEqual(['Partition', 'Account', 'UserName']);
		const gaps = readGaps(user, 'arn:aws:iam::*:user/maps/jun');
		expect([...(gaps ?? [])]).toEqual([
			['Partition', 'aws'],
			['Account', '*'],
			['UserName', 'maps/jun']
		]);
		expect(gaps && fillIn(user, gaps)).toBe('arn:aws:iam::*:user/maps/jun');
		expect(readGaps(thing, 'arn:aws:iot:::thing/a/of/b/end')?.get('Name2')).toBe('b');
	});

	test.each([
		'arn:aws:iam::1:role/jun',
		'arn:aws:iam::1:user/',
		'arn:aws:iam:::user/jun',
		'arn',
		'*'
	])('does not fit %s', (arn) => {
		expect(readGaps(user, arn)).toBeUndefined();
	});
});
