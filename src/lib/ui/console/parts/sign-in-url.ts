import type { Account } from '$lib/account/account';

interface Owner {
	readonly id: string;
	readonly alias?: string;
}

/** Where IAM users sign in. An alias does not switch off the form with the number. */
export function signInUrl({ id, alias }: Owner): string {
	return `https://${alias ?? id}.signin.aws.amazon.com/console`;
}

/** Where whoever is signed in switches to a role; its path belongs to its name there. */
export function switchRoleUrl(
	{ id, iam: { alias = id } }: Pick<Account, 'id' | 'iam'>,
	{ Path: path, RoleName: name }: { readonly Path: string; readonly RoleName: string }
): string {
	const roleName = encodeURIComponent(`${path.slice(1)}${name}`);
	return `https://signin.aws.amazon.com/switchrole?roleName=${roleName}&account=${alias}`;
}
