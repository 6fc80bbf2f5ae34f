import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Account } from '../../account/account';
import { keyOf, lookUp } from '../../account/base/table';
import type { PasswordOf } from '../../account/perform/account-file';
import type { AccountBlueprint } from '../../account/perform/account-schema';

/** What an account was opened from, and as it was then. */
export interface Origin {
	readonly start: Account;
	readonly blueprint: AccountBlueprint;
}

/**
 * The passwords that may stand in a file. Who still has the one that the account came with keeps it:
 * it belongs to somebody invented, and anybody may read it. What was typed since is known to nobody,
 * and stands nowhere: instead of it there is a new one.
 */
export function passwordsOf(account: Account, { start, blueprint }: Origin): PasswordOf {
	const given = new Map(blueprint.users.map(({ name, password }) => [keyOf(name), password]));
	return (holder) => {
		if (holder === 'root') {
			const isSame = account.iam.root.password === start.iam.root.password;
			return isSame ? blueprint.root.password : newPassword(account, 'root');
		}
		const { name, login } = holder;
		const before = lookUp(start.iam.users, name)?.login;
		const isSame = login !== undefined && login.password === before?.password;
		return (isSame ? given.get(keyOf(name)) : undefined) ?? newPassword(account, `user/${name}`);
	};
}

const first =
	'Amber Brisk Calm Early Gentle Hidden Idle Lunar Mellow Narrow Olive Quiet Rapid Silver Tidal Windy';
const second =
	'Anchor Basin Cliff Delta Ferry Gravel Harbour Island Jetty Lagoon Meadow Pebble Quarry Ridge Summit Valley';
const [firsts, seconds] = [first.split(' '), second.split(' ')];

/** `Quiet-Harbour-4127`. From the account's seed, so that writing it down twice gives the same. */
function newPassword({ seed }: Account, who: string): string {
	const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(`${seed}/sandbox/${who}`));
	const number = 1000 + ((c * 256 + d) % 9000);
	return `${firsts[a % firsts.length]}-${seconds[b % seconds.length]}-${number}`;
}
