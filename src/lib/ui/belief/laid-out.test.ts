import { expect, test } from 'vitest';
import { laidOut } from './laid-out';

test('what is short stays on its line, and a policy never does', () => {
	const statement = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' };
	expect(laidOut({ Version: '2012-10-17', Statement: [statement] })).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject", "s3:PutObject"],
      "Resource": "*"
    }
  ]
}`);
	expect(laidOut({ UserName: 'wanda', Tags: [] })).toBe('{ "UserName": "wanda", "Tags": [] }');
	expect(laidOut([])).toBe('[]');
});
