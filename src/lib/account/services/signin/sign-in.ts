import type { Account } from '../../account';
import type { Holder } from '../iam/model/people';
import { rootHolder } from '../iam/people/holder';
import { fail, type Failed } from '../../base/applied';
import { samePassword, type Password, type Proof } from '../iam/credentials/password';
import { signInRecord } from './sign-in-record';
import { keyOf, lookUp } from '../../base/table';

/** What is typed on the sign-in page: root's email address, or account and user name. */
export type SignInName =
	| { readonly as: 'root'; readonly email: string }
	/** `account` is the number or the alias. */
	| { readonly as: 'user'; readonly account: string; readonly userName: string };

export interface Known {
	readonly holder: Holder;
	readonly password: Password;
}

/** Whose name and password these are. */
export function recognise(
	account: Account,
	tried: SignInName & { readonly password: Proof }
): { readonly ok: true; readonly known: Known } | Failed {
	const known = tried.as === 'root' ? rootNamed(account, tried) : userNamed(account, tried);
	return known && samePassword(known.password, tried.password)
		? { ok: true, known }
		: refused(account, known?.holder, false);
}

function rootNamed(
	{
		iam: {
			root: { email, password }
		}
	}: Account,
	tried: Extract<SignInName, { as: 'root' }>
): Known | undefined {
	const same = email.toLowerCase() === tried.email.trim().toLowerCase();
	return same ? { holder: rootHolder, password } : undefined;
}

function userNamed(
	{ id, iam: { alias, users } }: Account,
	tried: Extract<SignInName, { as: 'user' }>
): Known | undefined {
	if (tried.account !== id && tried.account !== alias) return undefined;
	const login = lookUp(users, tried.userName)?.login;
	return (
		login && { password: login.password, holder: { kind: 'user', key: keyOf(tried.userName) } }
	);
}

/** AWS gives one answer for a wrong name, password or code; only the event history tells more. */
export function refused(account: Account, holder: Holder | undefined, mfa: boolean): Failed {
	return {
		...fail(
			'AuthenticationFailed',
			'Your authentication information is incorrect. Please try again.'
		),
		event: {
			...signInRecord(account, holder, mfa, 'Failure'),
			errorMessage: holder ? 'Failed authentication' : 'No username found in supplied account'
		}
	};
}
