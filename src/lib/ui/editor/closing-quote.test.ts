import { expect, test } from 'vitest';
import { endsInString } from './closing-quote';

test.each([
	['', false],
	['  "Resource": ', false],
	['  "Resource": "arn:aws:s3:::maps/*', true],
	['  "Resource": "arn:aws:s3:::maps/*"', false],
	['  "Sid": "a \\"', true],
	['  "Sid": "a \\\\"', false],
	['\\"', true]
])('behind %j a string is open: %s', (before, open) => {
	expect(endsInString(before)).toBe(open);
});
