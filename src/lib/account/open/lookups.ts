import type { Account, Holder, PolicyUse } from '../account';
import { asHolder, rootHolder } from '../holder';
import { all, put, type Table } from '../table';
import { recount } from '../uses';

/** The account with its look-ups made: how often policies are used, and whose keys are whose. */
export function withLookUps(account: Account): Account {
	return { ...account, uses: usesIn(account), keyHolders: keyHoldersIn(account) };
}

function usesIn({ users, groups, roles }: Account): Table<PolicyUse> {
	const carrying = [...all(users), ...all(groups), ...all(roles)];
	return carrying.reduce<Table<PolicyUse>>((uses, each) => recount(uses, undefined, each), []);
}

function keyHoldersIn({ root, users }: Account): Table<Holder> {
	const holders = [
		...root.accessKeys.map(({ id }) => [id, rootHolder] as const),
		...all(users).flatMap((user) => user.accessKeys.map(({ id }) => [id, asHolder(user)] as const))
	];
	return holders.reduce<Table<Holder>>((table, [id, holder]) => put(table, id, holder), []);
}
