import { expect, test } from 'vitest';
import { parse } from './parse';
import { prefixesIn, speaksOfAll } from './prefixes';

test('a policy speaks of services in its actions, resources and condition keys', () => {
	const { draft } = parse(
		JSON.stringify({
			Statement: {
				Effect: 'Allow',
				Action: ['S3:GetObject', 's3:Put*', '*', '*:Get*'],
				Resource: ['*', 'arn:aws:sqs:*:*:jobs'],
				Condition: { StringEquals: { 'kms:ViaService': 'x', 'aws:username': 'jun' } }
			}
		})
	);
	expect(prefixesIn(draft)).toEqual(['s3', 'sqs', 'kms', 'aws']);
});

test.each([
	[{ Action: '*' }, true],
	[{ Action: ['s3:Get*', '*:List*'] }, true],
	[{ NotAction: 'iam:*' }, true],
	[{ Action: ['s3:*', 'iam:Get*'] }, false]
])('whether %j takes in services that it does not name: %s', (actions, expected) => {
	const { draft } = parse(
		JSON.stringify({ Statement: { Effect: 'Deny', Resource: '*', ...actions } })
	);
	expect(speaksOfAll(draft)).toBe(expected);
});

test('a text that is no policy speaks of none', () => {
	expect(prefixesIn(parse('[]').draft)).toEqual([]);
});
