import type { ErrorTable } from '../../base/error';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html: the errors of each operation. */
export const iamErrors = {
	DeleteConflict: { status: 409, recordedAs: 'DeleteConflictException' },
	EntityAlreadyExists: { status: 409, recordedAs: 'EntityAlreadyExistsException' },
	InvalidAuthenticationCode: { status: 403, recordedAs: 'InvalidAuthenticationCodeException' },
	InvalidInput: { status: 400, recordedAs: 'InvalidInputException' },
	InvalidUserType: { status: 400, recordedAs: 'InvalidUserTypeException' },
	LimitExceeded: { status: 409, recordedAs: 'LimitExceededException' },
	MalformedPolicyDocument: { status: 400, recordedAs: 'MalformedPolicyDocumentException' },
	NoSuchEntity: { status: 404, recordedAs: 'NoSuchEntityException' },
	PasswordPolicyViolation: { status: 400, recordedAs: 'PasswordPolicyViolationException' },
	PolicyNotAttachable: { status: 400, recordedAs: 'PolicyNotAttachableException' },
	ReportExpired: { status: 410, recordedAs: 'CredentialReportExpiredException' },
	ReportInProgress: { status: 404, recordedAs: 'CredentialReportNotReadyException' },
	ReportNotPresent: { status: 410, recordedAs: 'CredentialReportNotPresentException' },
	UnmodifiableEntity: { status: 400, recordedAs: 'UnmodifiableEntityException' }
} as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly iam: keyof typeof iamErrors;
	}
}
