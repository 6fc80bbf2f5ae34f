import type { Answer } from '$lib/account/base/call';
import type { Decision, Outcome } from '$lib/policy/decision';

/** What became of a call: what the policies said of it, or that it failed although they let it. */
export type Verdict = Outcome | 'failed';

/** "Allowed" alone would say of a call that failed for another reason that it was done. */
export function verdictOf({ outcome }: Decision, answer: Pick<Answer, 'ok'>): Verdict {
	return outcome === 'allowed' && !answer.ok ? 'failed' : outcome;
}

export const verdictWords: Record<Verdict, string> = {
	allowed: 'Allowed',
	failed: 'Permitted, but failed',
	explicitDeny: 'Explicitly denied',
	implicitDeny: 'Implicitly denied'
};

/** What it took instead, where no policy was asked. */
export function unasked(action: string): string {
	switch (action) {
		case 'signin:ConsoleLogin':
			return 'Signing in asks no policy. It takes the right name and password, and a code or key where an MFA device is assigned.';
		case 'signin:ConsoleLogout':
			return 'Signing out asks no policy. Whoever is signed in may end their own session.';
		case 'signin:ExitRole':
			return 'Switching back asks no policy. It puts the role down and goes on with what you signed in as.';
		case 'signin:ResyncMfaAtSignIn':
			return 'Resynchronizing at the sign-in asks no policy. It takes the password and two codes in a row from the device.';
		default:
			return `${action} asks no policy: everyone who can prove who they are may call it.`;
	}
}
