import { expect, test } from 'vitest';
import { parse } from './parse';

const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const policy = (parts: object) =>
	JSON.stringify({ Version: '2012-10-17', Statement: statement, ...parts });

test('a single statement and a single string become lists', () => {
	expect(parse(policy({}))).toMatchObject({
		document: {
			version: '2012-10-17',
			statements: [
				{
					effect: 'Allow',
					action: { kind: 'only', patterns: [{ value: 's3:*' }] },
					resource: { kind: 'only', patterns: [{ value: '*' }] }
				}
			]
		},
		findings: []
	});
});
