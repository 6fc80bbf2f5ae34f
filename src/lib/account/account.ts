import type { Chain } from './base/chain';
import type { AccountEvent } from './base/event';
import type { Table } from './base/table';
import type { Time } from './base/time';
import type { Organization } from './organization';

/**
 * The simulated AWS account: plain data, never changed in place. Only `perform` makes a new one.
 * Besides what stands here it has what each service keeps, under the service's name: see the
 * `state.ts` in the services' folders, which add it to this interface.
 */
export interface Account {
	/** Twelve digits. */
	readonly id: string;
	/** The name the owner gave the account. */
	readonly name: string;
	readonly created: Time;
	/** Ids, keys and secrets come from here, see `base/mint.ts`. */
	readonly seed: string;
	/** How many calls have been performed: makes each call's ids its own. */
	readonly serial: number;
	/** The organization it is a member of, with the guard rails that reach it. */
	readonly organization?: Organization;
	/** Everything that was done or refused, oldest first. */
	readonly events: Chain<AccountEvent>;
	/** Those beside it in the attempt, by number; none of them has others. See `world.ts`. */
	readonly others?: Table<Account>;
}
