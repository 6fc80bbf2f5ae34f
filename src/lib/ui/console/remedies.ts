import type { ErrorCode } from '$lib/account/call';
import type { NotDone } from '$lib/ui/workbench.svelte';

/** What to do about a refusal, in our words, beside AWS's. */
export const remedies: Partial<Record<ErrorCode | NotDone['code'], string>> = {
	AccessDenied:
		'Whoever is signed in may not do this. Someone who administers the account can change that.',
	DeleteConflict: 'Something still hangs on it. Remove that first.',
	EntityAlreadyExists: 'The name is taken. Choose another; names differ by more than case.',
	ExpiredToken: 'A console session lasts 12 hours. Sign in again.',
	InvalidClientTokenId: 'This session is no longer open. Sign in again.',
	LimitExceeded: 'AWS allows no more of these. Remove one that is not needed.',
	NoSuchEntity: 'It is not there, or no longer. Undo brings back what was deleted.',
	PasswordPolicyViolation:
		'Use at least 8 characters and three of these: upper case, lower case, digits, symbols.',
	ValidationError: 'Something typed does not have the form that AWS wants.',
	PasswordChangeRequired: 'Set a new password first.'
};
