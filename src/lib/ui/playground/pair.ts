import type { Pair } from './question';

function text(...statements: object[]): string {
	return JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
}

/** What stands side by side before anybody has put something there: what was asked for, and what was written. */
export const firstPair: Pair = [
	{
		name: 'Before',
		text: text({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::marlow-maps/*' })
	},
	{
		name: 'After',
		text: text(
			{
				Effect: 'Allow',
				Action: ['s3:Get*', 's3:List*', 's3:PutObject'],
				Resource: ['arn:aws:s3:::marlow-maps', 'arn:aws:s3:::marlow-maps/*']
			},
			{
				Effect: 'Deny',
				Action: 's3:PutObject',
				Resource: 'arn:aws:s3:::marlow-maps/archive/*'
			}
		)
	}
];
