import { expect, test } from 'vitest';
import { accountIn, nameIn } from './arn';

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
test.each([
	['arn:aws:iam::111122223333:user/maps/jun', 'jun', '111122223333'],
	['arn:aws:sts::111122223333:assumed-role/mapper/jun', 'jun', '111122223333'],

	['arn:aws:iam::aws:policy/ReadOnlyAccess', 'ReadOnlyAccess', undefined],
	['arn:aws:s3:::maps/2026/a.png', 'a.png', undefined],
	['*', '*', undefined]
])('%s names %s, in the account %s', (arn, name, account) => {
	expect(nameIn(arn)).toBe(name);
	expect(accountIn(arn)).toBe(account);
});

test('an ARN of a resource without a path has its account too', () => {
	expect(accountIn('arn:aws:sqs:eu-west-1:444455556666:jobs')).toBe('444455556666');
});
