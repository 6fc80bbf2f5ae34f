import { count, capitalised, listed } from '$lib/policy/wording';
import { iam, type Wish } from '$lib/ui/wish';
import type { PasswordPolicyAnswer } from '../queries';

/*
 * The account's password policy, as it is told and as it is edited:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */

/** What is filled in. Numbers are as they were typed. */
export interface Draft {
	kind: 'default' | 'custom';
	length: string;
	uppercase: boolean;
	lowercase: boolean;
	numbers: boolean;
	symbols: boolean;
	expires: boolean;
	days: string;
	hardExpiry: boolean;
	allowsChange: boolean;
	preventsReuse: boolean;
	remembered: string;
}

/** What a field with a number takes, and what is said where it does not fit. */
export const numbers = {
	length: { pattern: '[6-9]|[1-9][0-9]|1[01][0-9]|12[0-8]', fits: 'A whole number, 6 to 128.' },
	days: {
		pattern: '[1-9][0-9]{0,2}|10[0-8][0-9]|109[0-5]',
		fits: 'A whole number of days, 1 to 1095.'
	},
	remembered: { pattern: '[1-9]|1[0-9]|2[0-4]', fits: 'A whole number, 1 to 24.' }
} as const;

/** Of the policy that the account has; of AWS's default where it has none of its own. */
export function draftOf(policy: PasswordPolicyAnswer | undefined): Draft {
	return {
		kind: policy ? 'custom' : 'default',
		length: String(policy?.MinimumPasswordLength ?? 8),
		uppercase: policy?.RequireUppercaseCharacters ?? true,
		lowercase: policy?.RequireLowercaseCharacters ?? true,
		numbers: policy?.RequireNumbers ?? true,
		symbols: policy?.RequireSymbols ?? true,
		expires: policy?.ExpirePasswords ?? false,
		days: String(policy?.MaxPasswordAge ?? 90),
		hardExpiry: policy?.HardExpiry ?? false,
		allowsChange: policy?.AllowUsersToChangePassword ?? true,
		preventsReuse: policy?.PasswordReusePrevention !== undefined,
		remembered: String(policy?.PasswordReusePrevention ?? 5)
	};
}

/** AWS keeps nothing of an earlier policy, so all of the new one is passed. */
export function savingOf(draft: Draft): Wish {
	if (draft.kind === 'default') return iam('DeleteAccountPasswordPolicy');
	return iam('UpdateAccountPasswordPolicy', {
		MinimumPasswordLength: Number(draft.length),
		RequireUppercaseCharacters: draft.uppercase,
		RequireLowercaseCharacters: draft.lowercase,
		RequireNumbers: draft.numbers,
		RequireSymbols: draft.symbols,
		AllowUsersToChangePassword: draft.allowsChange,
		...(draft.expires ? { MaxPasswordAge: Number(draft.days), HardExpiry: draft.hardExpiry } : {}),
		...(draft.preventsReuse ? { PasswordReusePrevention: Number(draft.remembered) } : {})
	});
}

/** What a policy says, line by line. */
export function rulesOf(policy: PasswordPolicyAnswer | undefined): readonly string[] {
	if (!policy) {
		return [
			'At least 8 characters',
			'Three of these: uppercase letters, lowercase letters, numbers, symbols',
			'Not the account’s name, and not the email address',
			'Passwords never expire',
			'Users change their own password only where a policy allows it'
		];
	}
	const classes = [
		...(policy.RequireUppercaseCharacters ? ['an uppercase letter'] : []),
		...(policy.RequireLowercaseCharacters ? ['a lowercase letter'] : []),
		...(policy.RequireNumbers ? ['a number'] : []),
		...(policy.RequireSymbols ? ['a symbol'] : [])
	];
	const { MaxPasswordAge: days, PasswordReusePrevention: remembered } = policy;
	return [
		`At least ${policy.MinimumPasswordLength} characters`,
		classes.length > 0 ? capitalised(listed(classes)) : 'No kind of character in particular',
		...(days === undefined
			? ['Passwords never expire']
			: [
					`Passwords expire after ${count(days, 'day')}`,
					policy.HardExpiry
						? 'An expired password can only be replaced by an administrator'
						: 'Whoever’s password has expired chooses a new one at the next sign-in'
				]),
		policy.AllowUsersToChangePassword
			? 'Users may change their own password'
			: 'Users change their own password only where a policy allows it',
		remembered === undefined
			? 'Earlier passwords may be used again'
			: remembered === 1
				? 'The password in use may not be set again'
				: `None of the last ${remembered} passwords may be used again`
	];
}

/** What a change does to the passwords that there are, in sentences. */
export function consequencesOf(
	before: PasswordPolicyAnswer | undefined,
	draft: Draft
): readonly string[] {
	const isCustom = draft.kind === 'custom';
	const expires = isCustom && draft.expires;
	const allowsChange = isCustom && draft.allowsChange;
	const allowedChange = before?.AllowUsersToChangePassword ?? false;
	return [
		'Length, characters and reuse are asked for when a password is next set. Weaker ones go on working until then.',
		...(expires
			? [
					`Expiry reaches every password at once: ${
						draft.hardExpiry
							? `whoever’s is ${draft.days} days old or older cannot sign in until an administrator sets a new one.`
							: `whoever’s is ${draft.days} days old or older must choose a new one at the next sign-in.`
					}`
				]
			: before?.ExpirePasswords
				? ['Passwords do not expire any more: those that had expired are good again.']
				: []),
		...(allowsChange && !allowedChange
			? ['Every user may change their own password, without a policy that allows it.']
			: []),
		...(!allowsChange && allowedChange
			? [
					'Users whom no policy allows iam:ChangePassword cannot change their password themselves any more.'
				]
			: [])
	];
}
