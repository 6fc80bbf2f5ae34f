/**
 * What is refused at the door, before there is a call: the account never hears of it.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
export interface Fault {
	readonly code: FaultCode;
	readonly message: string;
}

/** HTTP status by code. */
export const faultStatus = {
	AccessDenied: 403,
	AuthorizationHeaderMalformed: 400,
	BadDigest: 400,
	IncompleteBody: 400,
	IncompleteSignature: 403,
	InternalFailure: 500,
	InvalidAccessKeyId: 403,
	InvalidAction: 400,
	InvalidClientTokenId: 403,
	InvalidRequest: 400,
	MalformedHttpRequestException: 400,
	MalformedInput: 400,
	MalformedXML: 400,
	MissingAction: 400,
	MissingAuthenticationToken: 403,
	RequestEntityTooLarge: 413,
	RequestTimeTooSkewed: 403,
	RequestTimeout: 408,
	SignatureDoesNotMatch: 403,
	ValidationError: 400,
	XAmzContentSHA256Mismatch: 400
} as const satisfies Record<string, number>;

export type FaultCode = keyof typeof faultStatus;

/** Something read from a request, or why it cannot be read. */
export type Read<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function refuse(code: FaultCode, message: string): { ok: false; fault: Fault } {
	return { ok: false, fault: { code, message } };
}
