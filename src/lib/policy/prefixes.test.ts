import { expect, test } from 'vitest';
import { parse } from './parse';
import { prefixesIn } from './prefixes';

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

test('a text that is no policy speaks of none', () => {
	expect(prefixesIn(parse('[]').draft)).toEqual([]);
});
