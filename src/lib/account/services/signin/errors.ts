import type { ErrorTable } from '../../base/error';

/** Besides those of IAM. They are the sign-in page’s own: no API has them. */
export const signinErrors = {
	/** Wrong name, password or code. AWS tells no more than that, and records no code. */
	AuthenticationFailed: { status: 401, recordedAs: null },
	/** The password is right and a code of the MFA device is wanted next. */
	MfaRequired: { status: 401 },
	/** An administrator must set a new password. */
	PasswordExpired: { status: 403 }
} as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly signin: keyof typeof signinErrors;
	}
}
