import type * as v from 'valibot';
import type { Account } from '../../../account';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { replaceGroup } from '../groups/groups';
import type { AnyOperation } from '../../../base/operation';
import type { Failed } from '../../../base/applied';
import { protectedRole, replaceRole } from '../roles/roles';
import type { About } from '../../../base/about';
import { aboutGroup, aboutRole, aboutUser } from '../subjects';
import { replaceUser } from '../users/users';

/** What policies can be attached to. Users, groups and roles differ by a word and a table. */
export interface Carrier<Entity extends User | Group | Role> {
	readonly word: 'User' | 'Group' | 'Role';
	readonly about: <Entries extends v.ObjectEntries>(
		definition: About<Entity, Entries>
	) => AnyOperation;
	readonly replace: (account: Account, entity: Entity) => Account;
	/** What AWS answers to whoever would change one that belongs to a service. */
	readonly refusal: (entity: Entity) => Failed | undefined;
}

const changeable = () => undefined;

export const userCarrier: Carrier<User> = {
	word: 'User',
	about: aboutUser,
	replace: replaceUser,
	refusal: changeable
};
export const groupCarrier: Carrier<Group> = {
	word: 'Group',
	about: aboutGroup,
	replace: replaceGroup,
	refusal: changeable
};
export const roleCarrier: Carrier<Role> = {
	word: 'Role',
	about: aboutRole,
	replace: replaceRole,
	refusal: protectedRole
};
