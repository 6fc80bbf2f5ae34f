import type { Account } from '../../../account';
import type { InstanceProfile, Role } from '../model/roles';
import { fail } from '../../../base/applied';
import { all, keyOf, put } from '../../../base/table';

export function replaceInstanceProfile(account: Account, profile: InstanceProfile): Account {
	const instanceProfiles = put(account.iam.instanceProfiles, profile.name, profile);
	return { ...account, iam: { ...account.iam, instanceProfiles } };
}

export function noSuchInstanceProfile(name: string) {
	return fail('NoSuchEntity', `Instance Profile ${name} cannot be found.`);
}

export function profilesWith(account: Account, { name }: Role): readonly InstanceProfile[] {
	const key = keyOf(name);
	return all(account.iam.instanceProfiles).filter(({ role }) => role === key);
}
