import type { Account } from '../../../account';
import type { Role } from '../model/roles';
import { fail, type Failed } from '../../../base/applied';
import { quotas } from '../quotas';
import { drop, lookUp, put } from '../../../base/table';
import { recount } from '../policies/uses';

export function replaceRole(account: Account, role: Role): Account {
	return {
		...account,
		iam: {
			...account.iam,
			roles: put(account.iam.roles, role.name, role),
			uses: recount(account.iam.uses, lookUp(account.iam.roles, role.name), role)
		}
	};
}

export function dropRole(account: Account, role: Role): Account {
	return {
		...account,
		iam: {
			...account.iam,
			roles: drop(account.iam.roles, role.name),
			uses: recount(account.iam.uses, role)
		}
	};
}

export function noSuchRole(name: string) {
	return fail('NoSuchEntity', `The role with name ${name} cannot be found.`);
}

/**
 * A service-linked role is changed by its service alone.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
 */
export function protectedRole({ name, linkedTo }: Role): Failed | undefined {
	return linkedTo === undefined
		? undefined
		: fail(
				'UnmodifiableEntity',
				`Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`
			);
}

/** Why there cannot be one more role of this name, if there cannot. */
export function refusedNewRole({ iam: { roles } }: Account, name: string): Failed | undefined {
	if (lookUp(roles, name)) {
		return fail('EntityAlreadyExists', `Role with name ${name} already exists.`);
	}
	return roles.length >= quotas.roles
		? fail('LimitExceeded', `Cannot exceed quota for RolesPerAccount: ${quotas.roles}`)
		: undefined;
}
