import type { Account, InstanceProfile, Role } from '../../../account';
import { fail } from '../../../base/operation';
import { all, keyOf, put } from '../../../base/table';

export function replaceInstanceProfile(account: Account, profile: InstanceProfile): Account {
	const instanceProfiles = put(account.instanceProfiles, profile.name, profile);
	return { ...account, instanceProfiles };
}

export function noSuchInstanceProfile(name: string) {
	return fail('NoSuchEntity', `Instance Profile ${name} cannot be found.`);
}

export function profilesWith(account: Account, { name }: Role): readonly InstanceProfile[] {
	const key = keyOf(name);
	return all(account.instanceProfiles).filter(({ role }) => role === key);
}
