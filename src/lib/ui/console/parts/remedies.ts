import type { ErrorCode } from '$lib/account/base/error';
import { isNear } from '$lib/policy/explain';
import type { NotDone } from '$lib/ui/workbench.svelte';
import type { Refused } from '../query';

type Code = ErrorCode | NotDone['code'];

/** What to do about a refusal, in our words, beside AWS's. */
const remedies: Partial<Record<Code, string>> = {
	BucketNotEmpty: 'Empty the bucket first: of its objects, every version counts.',
	DeleteConflict: 'Something is still attached to it. Remove that first.',
	EntityAlreadyExists:
		'The name is taken. Choose another; in names, upper and lower case count as the same.',
	ExpiredToken: 'A console session lasts 12 hours. Sign in again.',
	InvalidClientTokenId: 'This session is no longer open. Sign in again.',
	LimitExceeded: 'AWS allows no more of these. Remove one that is not needed.',
	NoSuchEntity: 'It is not there, or no longer. Undo brings back what was deleted.',
	PasswordPolicyViolation: 'What the account wants of a new password is said below its field.',
	PasswordChangeRequired: 'Set a new password first.',
	PasswordExpired: 'Ask an administrator to set a new password for you.'
};

/** Not AWS's: these codes say nothing to anyone outside Leastwise. */
const ours: readonly Code[] = [
	'AuthenticationFailed',
	'MfaRequired',
	'PasswordChangeRequired',
	'PasswordExpired',
	'NotLoaded',
	'NotNow',
	'NotWritten'
];

export function remedyOf({ error }: Refused): string | undefined {
	const decision = 'decision' in error ? error.decision : undefined;
	if (decision?.outcome === 'explicitDeny') {
		return 'A policy denies it, and that outweighs what others allow. An administrator can change that.';
	}
	if (decision?.outcome === 'implicitDeny') {
		const { layer } = decision;
		if (layer !== 'identity') return 'An administrator can change that.';
		return isNear(decision)
			? 'A policy allows this action, but not as it was asked. An administrator can change that.'
			: 'This user has no policy that allows it. An administrator can change that.';
	}
	return remedies[error.code];
}

/** The code to show, where AWS has one. */
export function awsCodeOf({ error }: Refused): string | undefined {
	return ours.includes(error.code) ? undefined : error.code;
}
