import type { Account, Role } from './account';
import { fail } from './operation';
import { drop, lookUp, put } from './table';
import { recount } from './uses';

export function replaceRole(account: Account, role: Role): Account {
	return {
		...account,
		roles: put(account.roles, role.name, role),
		uses: recount(account.uses, lookUp(account.roles, role.name), role)
	};
}

export function dropRole(account: Account, role: Role): Account {
	return {
		...account,
		roles: drop(account.roles, role.name),
		uses: recount(account.uses, role)
	};
}

export function noSuchRole(name: string) {
	return fail('NoSuchEntity', `The role with name ${name} cannot be found.`);
}
