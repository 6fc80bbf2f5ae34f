import type { Authorised } from './authorised';
import type { RequestOptions } from './webauthn/options';

/** What AWS answers to a call it refuses. */
export interface ApiError {
	readonly code: ErrorCode;
	readonly message: string;
	/** With AccessDenied: the decision that explains it. */
	readonly decision?: Authorised;
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

/** An error code as the world sees it. */
export interface ErrorFacts {
	readonly status: number;
	/** CloudTrail names it as the SDKs do, mostly with a suffix; null: there it has a message and no code. */
	readonly recordedAs?: string | null;
}

/** What every service may answer. https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html */
export const commonErrors = {
	AccessDenied: { status: 403 },
	ExpiredToken: { status: 403 },
	InvalidAction: { status: 400 },
	InvalidClientTokenId: { status: 403 },
	ValidationError: { status: 400 },
	/** AWS has the operation, Leastwise has not. Clients try again what is 5xx. */
	NotSimulated: { status: 400 },
	/** In the console only: nothing else can be done before the password has been changed. */
	PasswordChangeRequired: { status: 403 }
} as const satisfies ErrorTable;

/** By code. */
export type ErrorTable = Readonly<Record<string, ErrorFacts>>;

/** Who answers with which codes. A service adds its own in its `errors.ts`. */
export interface ErrorCodes {
	readonly common: keyof typeof commonErrors;
}

export type ErrorCode = ErrorCodes[keyof ErrorCodes];
