import type * as v from 'valibot';
import type { Account } from '../../../account';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { replaceGroup } from '../groups/groups';
import type { Failed } from '../../../base/applied';
import { protectedRole, replaceRole } from '../roles/roles';
import { aboutGroup, aboutRole, aboutUser } from '../subjects';
import type { IamAbout } from '../operation';
import type { groupName, roleName, userName } from '../parameters';
import { replaceUser } from '../users/users';

/** What policies can be attached to. Users, groups and roles differ by a word and a table. */
export interface Carrier<
	Word extends CarrierWord,
	Entity extends User | Group | Role,
	Named extends v.ObjectEntries
> {
	readonly word: Word;
	readonly about: IamAbout<Named, Entity>;
	readonly replace: (account: Account, entity: Entity) => Account;
	/** What AWS answers to whoever would change one that belongs to a service. */
	readonly refusal: (entity: Entity) => Failed | undefined;
}

export type CarrierWord = 'User' | 'Group' | 'Role';

const changeable = () => undefined;

export const userCarrier: Carrier<'User', User, { UserName: typeof userName }> = {
	word: 'User',
	about: aboutUser,
	replace: replaceUser,
	refusal: changeable
};
export const groupCarrier: Carrier<'Group', Group, { GroupName: typeof groupName }> = {
	word: 'Group',
	about: aboutGroup,
	replace: replaceGroup,
	refusal: changeable
};
export const roleCarrier: Carrier<'Role', Role, { RoleName: typeof roleName }> = {
	word: 'Role',
	about: aboutRole,
	replace: replaceRole,
	refusal: protectedRole
};
