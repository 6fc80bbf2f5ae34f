import { expect, test } from 'vitest';
import { httpStatus } from './error';

// https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and each operation's page.
test.each([
	['AccessDenied', 403],
	['DeleteConflict', 409],
	['EntityAlreadyExists', 409],
	['InvalidAuthenticationCode', 403],
	['InvalidClientTokenId', 403],
	['InvalidInput', 400],
	['InvalidUserType', 400],
	['LimitExceeded', 409],
	['NoSuchEntity', 404],
	['PasswordPolicyViolation', 400],
	['ValidationError', 400]
] as const)('%s is answered with HTTP status %d', (code, status) => {
	expect(httpStatus[code]).toBe(status);
});
