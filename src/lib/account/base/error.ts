import type { Decision } from '../../policy/decision';
import type { RequestOptions } from './webauthn/options';

/** What AWS answers to a call it refuses. */
export interface ApiError {
	readonly code: ErrorCode;
	readonly message: string;
	/** With AccessDenied: the decision that explains it. */
	readonly decision?: Decision;
	/** With MfaRequired: what may be shown next. */
	readonly mfa?: MfaAsked;
}

/** What a sign-in asks for after the password: by the devices that are assigned. */
export interface MfaAsked {
	/** A code of a virtual device or a hardware token. */
	readonly code: boolean;
	/** An assertion of a security key that was registered on this site. */
	readonly securityKey?: RequestOptions;
	/** Sites where other security keys were registered, which only serve there. */
	readonly elsewhere: readonly string[];
}

/** HTTP status by code. https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
export const httpStatus = {
	AccessDenied: 403,
	DeleteConflict: 409,
	EntityAlreadyExists: 409,
	ExpiredToken: 403,
	/** Of an identity provider's token. */
	ExpiredTokenException: 400,
	InvalidAction: 400,
	InvalidAuthenticationCode: 403,
	InvalidAuthorizationMessageException: 400,
	InvalidClientTokenId: 403,
	InvalidIdentityToken: 400,
	InvalidInput: 400,
	InvalidMaxResultsException: 400,
	InvalidNextTokenException: 400,
	InvalidParameterValue: 400,
	InvalidTimeRangeException: 400,
	InvalidUserType: 400,
	LimitExceeded: 409,
	MalformedPolicyDocument: 400,
	NoSuchEntity: 404,
	PackedPolicyTooLarge: 400,
	PasswordPolicyViolation: 400,
	PolicyNotAttachable: 400,
	ReportExpired: 410,
	ReportInProgress: 404,
	ReportNotPresent: 410,
	UnmodifiableEntity: 400,
	ValidationError: 400,
	/** AWS has the operation, Leastwise has not. Clients try again what is 5xx. */
	NotSimulated: 400,
	/** Sign-in only: wrong name, password or code. AWS tells no more than that. */
	AuthenticationFailed: 401,
	/** Sign-in only: the password is right and a code of the MFA device is wanted next. */
	MfaRequired: 401,
	/** Sign-in only: nothing else can be done before the password has been changed. */
	PasswordChangeRequired: 403,
	/** Sign-in only: an administrator must set a new password. */
	PasswordExpired: 403
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof httpStatus;
