import { describe, expect, test } from 'vitest';
import { allow, deny, pigeonsAndHoles, policy } from './compare/policies.fixture';
import { excess } from './excess';
import { sampleFacts } from './validate/sample-facts.fixture';

const objects = 'arn:aws:s3:::maps/*';

describe('how much broader a policy is than another', () => {
	test('names each known action in excess, with its level and a request', () => {
		const { actions, comparison } = excess(
			[policy(allow('s3:*', objects))],
			[policy(allow(['s3:GetObject', 's3:Put*'], objects))],
			sampleFacts
		);
		expect(comparison.kind).toBe('excess');
		expect(actions).toContainEqual({
			action: 's3:DeleteObject',
			level: 'Write',
			resources: 'some',
			witness: { action: 's3:DeleteObject', resource: 'arn:aws:s3:::maps/x', context: {} }
		});
		expect(actions.map(({ action }) => action)).not.toContain('s3:GetObject');
		expect(actions.map(({ action }) => action)).not.toContain('s3:ListAllMyBuckets');
	});

	test('tells all resources from some', () => {
		const { actions } = excess(
			[policy(allow('s3:GetObject'), allow('s3:PutObject'))],
			[policy(allow('s3:GetObject', objects))],
			sampleFacts
		);
		expect(actions.map(({ action, resources }) => [action, resources])).toEqual([
			['s3:GetObject', 'some'],
			['s3:PutObject', 'all']
		]);
	});

	test('a condition too many on the other side is excess on some', () => {
		const { actions } = excess(
			[policy(allow('iam:CreateUser'))],
			[policy(allow('iam:*'), deny('iam:*', '*', { Bool: { 'aws:SecureTransport': 'false' } }))],
			sampleFacts
		);
		expect(actions).toMatchObject([
			{ action: 'iam:CreateUser', witness: { context: { 'aws:SecureTransport': 'false' } } }
		]);
	});

	test('is none where all is within', () => {
		expect(excess([policy(allow('s3:Get*'))], [policy(allow('*'))], sampleFacts)).toEqual({
			comparison: { kind: 'within' },
			actions: [],
			unknown: []
		});
	});

	test('beyond the known actions there can still be excess', () => {
		const { actions, comparison } = excess(
			[policy(allow('sqs:*'))],
			[policy(allow(['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:ListQueues']))],
			sampleFacts
		);
		expect(actions).toEqual([]);
		expect(comparison).toMatchObject({ kind: 'excess', witness: { action: 'sqs:x' } });
	});

	test('the facts say which keys can have several values', () => {
		const few = allow('dynamodb:GetItem', '*', {
			'ForAnyValue:StringEquals': { 'dynamodb:Attributes': 'a' }
		});
		const many = allow('dynamodb:GetItem', '*', {
			StringEquals: { 'dynamodb:Attributes': 'a' }
		});
		const { actions } = excess([policy(few)], [policy(many)], sampleFacts);
		const values = actions[0]?.witness.context['dynamodb:Attributes'];
		expect(values).toHaveLength(2);
		expect(values).toContain('a');
	});

	test.each([
		['dynamodb:Attributes', 'dynamodb:GetItem'],
		['aws:TagKeys', 'iam:CreateUser']
	])('several values of %s fit no operator without qualifier', (key, action) => {
		const one = allow(action, '*', { StringEquals: { [key]: 'a' } });
		const other = allow(action, '*', { StringNotEquals: { [key]: 'b' } });
		expect(excess([policy(one)], [policy(other)], sampleFacts).actions).toEqual([]);
	});

	test('says of which actions it cannot tell', () => {
		const { pigeons, together } = pigeonsAndHoles(9);
		const { actions, unknown, comparison } = excess([pigeons], [together], sampleFacts);
		expect(actions).toEqual([]);
		expect(unknown).toContain('s3:GetObject');
		expect(unknown).not.toContain('iam:CreateUser');
		expect(comparison.kind).toBe('unknown');
	});
});
