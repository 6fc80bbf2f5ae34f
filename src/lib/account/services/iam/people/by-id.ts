import type { Account } from '../../../account';
import type { Role } from '../model/roles';
import type { User } from '../model/people';
import { all, type Table } from '../../../base/table';

/** The user or role of a unique id, unless it is gone. */
export function entityById(
	{ iam: { users, roles } }: Pick<Account, 'iam'>,
	id: string
): { readonly user: User } | { readonly role: Role } | undefined {
	const user = usersById(users).get(id);
	if (user) return { user };
	const role = rolesById(roles).get(id);
	return role && { role };
}

/** Made when first asked of a table: whoever asks for a thousand ids reads it once. */
function indexed<Entity extends User | Role>() {
	const known = new WeakMap<Table<Entity>, ReadonlyMap<string, Entity>>();
	return (table: Table<Entity>): ReadonlyMap<string, Entity> => {
		const seen = known.get(table);
		if (seen) return seen;
		const made = new Map(all(table).map((each) => [each.id, each]));
		known.set(table, made);
		return made;
	};
}

const usersById = indexed<User>();
const rolesById = indexed<Role>();
