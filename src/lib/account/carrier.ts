import type * as v from 'valibot';
import type { Account, Group, User } from './account';
import { replaceGroup } from './groups';
import type { AnyOperation } from './operation';
import { aboutGroup, aboutUser, type About } from './subjects';
import { replaceUser } from './users';

/** What policies can be attached to. Users and groups differ by a word and a table. */
export interface Carrier<Entity extends User | Group> {
	readonly word: 'User' | 'Group';
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
