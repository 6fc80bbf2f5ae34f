import type { Account } from '../account';
import type { Time } from '../base/time';
import type { AccountBlueprint } from './blueprint';
import { Chain } from '../base/chain';
import { historyOf } from './past-events';
import { openingOf } from '../base/opening';
import { openIam } from '../services/iam/open';

/** Opens the account that a blueprint describes. The same arguments give the same account. */
export function openAccount(blueprint: AccountBlueprint, seed: string, time: Time): Account {
	const opening = openingOf(blueprint, seed, time);
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
	return { ...account, events: historyOf(account, blueprint.events, time) };
}

function guardRails(given: NonNullable<AccountBlueprint['organization']>) {
	const levels = (of: typeof given.scps) =>
		of.map((level) => level.map(({ name, document: text }) => ({ name, text })));
	return { ...given, scps: levels(given.scps), rcps: levels(given.rcps) };
}
