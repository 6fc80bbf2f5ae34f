import type { Account } from './account';
import type { Session } from './services/signin/state';
import { all, drop, emptyTable, lookUp, put } from './base/table';

/*
 * The accounts of an attempt. A world is one of them with the others beside it, so that whatever takes an
 * account takes a world as well; most worlds have one account only.
 */

/** All of them, this one first. */
export function accountsIn(world: Account): readonly Account[] {
	return [world, ...all(world.others ?? emptyTable)];
}

/** The account of that number, if it is there. */
export function accountNumbered(world: Account, id: string | undefined): Account | undefined {
	return accountsIn(world).find((account) => account.id === id);
}

/** The world with one of its accounts as it is now. */
export function withAccount(world: Account, account: Account): Account {
	const { others } = world;
	return others && account.id !== world.id
		? { ...world, others: put(others, account.id, account) }
		: account;
}

/** The same world from another of its accounts. */
export function seenFrom(world: Account, id: string | undefined): Account {
	const { others, ...own } = world;
	const other = others && id !== undefined && lookUp(others, id);
	return other ? { ...other, others: put(drop(others, id), own.id, own) } : world;
}

/** The account of that number or alias, as people type it. */
export function accountCalled(world: Account, named: string): Account | undefined {
	const id = named.replaceAll('-', '');
	return accountsIn(world).find((account) => account.iam.alias === named || account.id === id);
}

/** The account that an open or forgotten console session is of. */
export function accountOfSession(world: Account, id: string): Account | undefined {
	return accountsIn(world).find(({ signin }) => signin.sessions.some((each) => each.id === id));
}

/** The console session that was opened last, in whichever account. */
export function latestSession(world: Account): Session | undefined {
	return accountsIn(world)
		.flatMap(({ signin }) => signin.sessions.at(-1) ?? [])
		.reduce<Session | undefined>(
			(latest, each) => (latest && latest.started > each.started ? latest : each),
			undefined
		);
}

/** The account that a console session is in, seen from there: of the role that it has switched to, if any. */
export function accountOfConsole(world: Account, session: Session | undefined): Account {
	const { id, switchedTo } = session ?? {};
	const there = switchedTo === undefined ? undefined : accountOfKey(world, switchedTo);
	const own = id === undefined ? undefined : accountOfSession(world, id);
	return seenFrom(world, (there ?? own)?.id);
}

/** The account that handed out an access key. */
export function accountOfKey(world: Account, id: string): Account | undefined {
	return accountsIn(world).find(
		({ sts, iam }) => lookUp(sts.temporary, id) ?? lookUp(iam.keyHolders, id)
	);
}

/** The account that whoever signs in gives: users its number or alias, root its email address. */
export function accountSignedInTo(
	world: Account,
	given: { readonly account: string } | { readonly email: string }
): Account | undefined {
	if ('account' in given) return accountCalled(world, given.account.trim());
	const email = given.email.trim().toLowerCase();
	return accountsIn(world).find(({ iam }) => iam.root.email.toLowerCase() === email);
}
