import type { Account } from '../account';
import type { Time } from '../base/time';
import type { AccountBlueprint } from './blueprint';
import { Chain } from '../base/chain';
import { historyOf } from './past-events';
import { openingOf, type Opening } from '../base/opening';
import { serviceNames, serviceOf } from './registry';
import { openIam } from '../services/iam/open';

/** Opens the account that a blueprint describes. The same arguments give the same account. */
export function openAccount(
	blueprint: AccountBlueprint,
	seed: string,
	time: Time,
	beside: Pick<Account, 'others'> = {}
): Account {
	const opening = { ...openingOf(blueprint, seed, time), ...beside };
	const { id, name, organization } = blueprint;
	const account: Account = {
		id,
		name,
		created: opening.created,
		seed,
		serial: 0,
		...(organization ? { organization: guardRails(organization) } : {}),
		iam: openIam(opening, blueprint),
		sts: { temporary: [] },
		signin: { sessions: [] },
		events: Chain.empty
	};
	const whole = { ...account, ...openServices(opening, blueprint, { ...account, ...beside }) };
	return { ...whole, events: historyOf(whole, blueprint.events, time) };
}

/** What services keep that are not part of every account: those that the blueprint names, loaded before. */
function openServices(
	opening: Opening,
	blueprint: AccountBlueprint,
	account: Account
): Partial<Account> {
	const given = new Map<string, unknown>(Object.entries(blueprint));
	return Object.fromEntries(
		serviceNames
			.filter((name) => given.has(name))
			.map((name) => [name, serviceOf(name).open?.(opening, given.get(name) as never, account)])
	);
}

function guardRails(given: NonNullable<AccountBlueprint['organization']>) {
	const levels = (of: typeof given.scps) =>
		of.map((level) => level.map(({ name, document: text }) => ({ name, text })));
	return { ...given, scps: levels(given.scps), rcps: levels(given.rcps) };
}
