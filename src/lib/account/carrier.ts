import type * as v from 'valibot';
import type { Account, Group, Role, User } from './account';
import { replaceGroup } from './groups';
import type { AnyOperation } from './operation';
import { replaceRole } from './roles';
import { aboutGroup, aboutRole, aboutUser, type About } from './subjects';
import { replaceUser } from './users';

/** What policies can be attached to. Users, groups and roles differ by a word and a table. */
export interface Carrier<Entity extends User | Group | Role> {
	readonly word: 'User' | 'Group' | 'Role';
	readonly about: <Entries extends v.ObjectEntries>(
		definition: About<Entity, Entries>
	) => AnyOperation;
	readonly replace: (account: Account, entity: Entity) => Account;
}

export const userCarrier: Carrier<User> = { word: 'User', about: aboutUser, replace: replaceUser };
export const groupCarrier: Carrier<Group> = {
	word: 'Group',
	about: aboutGroup,
	replace: replaceGroup
};
export const roleCarrier: Carrier<Role> = { word: 'Role', about: aboutRole, replace: replaceRole };
