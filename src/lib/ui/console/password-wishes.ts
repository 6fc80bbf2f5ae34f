import { sealPassword, type Sealing } from '$lib/account/credentials/password';
import type { Wish } from '$lib/ui/workbench.svelte';
import { iam } from './submission.svelte';

const changePasswordPolicy = 'arn:aws:iam::aws:policy/IAMUserChangePassword';

/** A console password for a user, sealed at once, and what the console attaches with it. */
export function passwordWishes(
	operation: 'CreateLoginProfile' | 'UpdateLoginProfile',
	account: Sealing,
	UserName: string,
	{ text, reset }: { readonly text: string; readonly reset: boolean }
): readonly Wish[] {
	return [
		iam(operation, {
			UserName,
			Password: sealPassword(text, account),
			PasswordResetRequired: reset
		}),
		// Whoever must set a new password must also be allowed to.
		...(reset ? [iam('AttachUserPolicy', { UserName, PolicyArn: changePasswordPolicy })] : [])
	];
}
