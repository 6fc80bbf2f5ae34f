import type { Password } from '$lib/account/services/iam/credentials/password';
import type { Wish } from '$lib/ui/wish';
import { iam } from '$lib/ui/wish';

const changePasswordPolicy = 'arn:aws:iam::aws:policy/IAMUserChangePassword';

/** A console password for a user, sealed, and what the console attaches with it. */
export function passwordWishes(
	operation: 'CreateLoginProfile' | 'UpdateLoginProfile',
	UserName: string,
	{ password, reset }: { readonly password: Password; readonly reset: boolean }
): readonly Wish[] {
	return [
		iam(operation, { UserName, Password: password, PasswordResetRequired: reset }),
		// Whoever must set a new password must also be allowed to.
		...(reset ? [iam('AttachUserPolicy', { UserName, PolicyArn: changePasswordPolicy })] : [])
	];
}
