import type { ErrorTable } from '../../base/error';

/** Besides those of IAM. https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html */
export const stsErrors = {
	/** Of an identity provider's token. */
	ExpiredTokenException: { status: 400 },
	InvalidAuthorizationMessageException: { status: 400 },
	InvalidIdentityToken: { status: 400, recordedAs: 'InvalidIdentityTokenException' },
	InvalidParameterValue: { status: 400 },
	PackedPolicyTooLarge: { status: 400, recordedAs: 'PackedPolicyTooLargeException' }
} as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly sts: keyof typeof stsErrors;
	}
}
