import type { Account } from '../../../account';
import type { Holder, LoginProfile } from '../model/people';
import type { PasswordPolicy } from '../model/settings';
import type { Time } from '../../../base/time';
import { fail, type Failed } from '../../../base/applied';
import { meetsDefaultPolicy, samePassword, type Password } from './password';
import { quotas } from '../quotas';
import { userOf } from '../users/users';

/*
 * What the account's password policy does to console passwords of users. It says nothing about
 * root's password and access keys.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */

const day = 86_400_000;
/** The console warns this long before a password expires. */
const warning = 15 * day;

/** Why a new password cannot be set, if it cannot. `login` is what it would replace. */
export function refusedPassword(
	{ iam: { passwordPolicy: policy } }: Account,
	password: Password,
	login?: LoginProfile
): Failed | undefined {
	const conforms = policy ? meets(policy, password) : meetsDefaultPolicy(password);
	if (!conforms) {
		return fail(
			'PasswordPolicyViolation',
			'Password does not conform to the account password policy.'
		);
	}
	return policy && login && wasUsed(policy, password, login)
		? fail(
				'PasswordPolicyViolation',
				'Policy constraint violation with password reuse prevention during password change.'
			)
		: undefined;
}

function meets(policy: PasswordPolicy, { length, classes }: Password): boolean {
	return (
		length >= policy.minimumLength &&
		requiredClasses(policy).every((each) => classes.includes(each))
	);
}

export function requiredClasses(policy: PasswordPolicy): Password['classes'] {
	return [
		...(policy.requireUppercase ? (['uppercase'] as const) : []),
		...(policy.requireLowercase ? (['lowercase'] as const) : []),
		...(policy.requireNumbers ? (['number'] as const) : []),
		...(policy.requireSymbols ? (['symbol'] as const) : [])
	];
}

/** The password in force is the first of the previous ones. */
function wasUsed(
	{ reusePrevention }: PasswordPolicy,
	password: Password,
	{ password: current, former = [] }: LoginProfile
): boolean {
	return [current, ...former]
		.slice(0, reusePrevention)
		.some((previous) => samePassword(previous, password));
}

/** The login profile with a new password. Earlier ones are kept, sealed, so that none comes back. */
export function withPassword(login: LoginProfile, password: Password, time: Time): LoginProfile {
	const former = [login.password, ...(login.former ?? [])].slice(0, quotas.formerPasswords);
	return { ...login, password, changed: time, former };
}

export function passwordSet({ created, changed }: LoginProfile): Time {
	return changed ?? created;
}

/** When a password expires under the policy of now: a new maximum age is at once in force. */
export function passwordExpiry(
	{ iam: { passwordPolicy: policy } }: Account,
	login: LoginProfile
): Time | undefined {
	return policy && policy.maxAge > 0 ? passwordSet(login) + policy.maxAge * day : undefined;
}

/** What the right password is worth at sign-in. */
export type Standing =
	/** `expires` is there when it is time for a warning. */
	| { readonly kind: 'good'; readonly expires?: Time }
	/** It opens the account only to be replaced. */
	| { readonly kind: 'mustChange' }
	/** It opens nothing until an administrator sets a new one. */
	| { readonly kind: 'expired' };

export function passwordStanding(account: Account, holder: Holder, time: Time): Standing {
	const login = holder.kind === 'user' ? userOf(account, holder.key).login : undefined;
	if (!login) return { kind: 'good' };
	const expires = passwordExpiry(account, login);
	if (expires !== undefined && time >= expires) {
		return { kind: account.iam.passwordPolicy?.hardExpiry ? 'expired' : 'mustChange' };
	}
	if (login.resetRequired) return { kind: 'mustChange' };
	return expires !== undefined && time >= expires - warning
		? { kind: 'good', expires }
		: { kind: 'good' };
}
