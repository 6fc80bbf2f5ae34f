import type { Account } from '$lib/account/account';

interface Owner {
	readonly id: string;
	readonly alias?: string;
}

/** Where IAM users sign in. An alias does not switch off the form with the number. */
export function signInUrl({ id, alias }: Owner): string {
	return `https://${alias ?? id}.signin.aws.amazon.com/console`;
}

/** What a link to switch to a role says; a role's path belongs to its name there. */
export function switchRoleFields(
	{ id, iam: { alias = id } }: Pick<Account, 'id' | 'iam'>,
	{ Path: path, RoleName: name }: { readonly Path: string; readonly RoleName: string }
) {
	return { account: alias, roleName: `${path.slice(1)}${name}` };
}

/** Where whoever is signed in switches to a role. */
export function switchRoleUrl(...of: Parameters<typeof switchRoleFields>): string {
	const { account, roleName } = switchRoleFields(...of);
	return `https://signin.aws.amazon.com/switchrole?roleName=${encodeURIComponent(roleName)}&account=${account}`;
}
