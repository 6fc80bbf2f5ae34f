import type { Account } from '../../account/account';
import { accountFile, type WrittenAccount } from '../../account/perform/account-file';
import type { Snapshot } from '../machine';
import { accountNow } from '../timeline';
import { passwordsOf, type Origin } from './passwords';

/** Writes down the account of an attempt as it stands: where it began says which passwords are known. */
export function writeAccount({ context }: Snapshot): Promise<WrittenAccount> {
	const { scenario, timeline, clock, started } = context;
	const origin = { start: timeline.start, blueprint: scenario.account };
	return written(accountNow(timeline), Math.max(clock.latest, started), origin);
}

async function written(account: Account, time: number, origin: Origin): Promise<WrittenAccount> {
	const { file, leftOut } = await accountFile(account, time, passwordsOf(account, origin));
	const beside = account.others ? ['The accounts beside it: a sandbox has one.'] : [];
	return { file, leftOut: [...always, ...beside, ...leftOut] };
}

/** Said of every account that is written down. */
const always = [
	'Passwords that were typed or generated: each is replaced with a new one, which stands in the file.',
	'Ids and secrets of access keys, and seeds of MFA devices: they are made anew.',
	'The event history, open sessions and temporary credentials.'
];
