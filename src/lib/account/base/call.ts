import type { Decision } from '../../policy/decision';
import type { Time } from './time';
import type { RequestOptions } from './webauthn/options';

/** Whatever touches the account is a call; see `perform`. Plain data, so that it can be logged. */
export interface Call {
	readonly service: Service;
	/** As AWS names it: `CreateUser`. */
	readonly operation: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly caller: Caller;
	readonly time: Time;
	readonly door: Door;
	/** As the door sees them; without them it is a made-up caller's. */
	readonly sourceIp?: string;
	readonly userAgent?: string;
	/** Of the page that calls: what a security key's signature must name. */
	readonly origin?: string;
}

export type Service = 'cloudtrail' | 'iam' | 'signin' | 'sts';

/** Where a call comes in. `program`: whatever holds an access key inside Leastwise. */
export type Door = 'console' | 'endpoint' | 'program';

export type Caller =
	/** Nobody yet: the sign-in page. */
	| { readonly kind: 'anonymous' }
	| { readonly kind: 'session'; readonly id: string }
	/** Long-term (AKIA…) or temporary (ASIA…). */
	| { readonly kind: 'accessKey'; readonly id: string }
	/** An AWS service, such as `ec2.amazonaws.com`, about to assume a role. */
	| {
			readonly kind: 'service';
			readonly name: string;
			/** ARN of the resource for which it does so. */
			readonly sourceArn?: string;
	  }
	/** A principal of another account, whose own policies allow whatever it tries. */
	| { readonly kind: 'outsider'; readonly arn: string }
	/** Leastwise itself, looking something up for an objective: may read everything, leaves no trace. */
	| { readonly kind: 'observer' };

/** The answer to a call, in AWS's shape: `{ User: { UserName … } }`. */
export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Answer =
	{ readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: ApiError };

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
