import type { Account } from '$lib/account/account';
import type { Wish } from '$lib/ui/wish';
import { Address, type Given, type Href, type Said } from './address';
import type { Ask } from './query';

/** One step of the way to a page. */
export interface Crumb {
	readonly label: string;
	readonly to?: Href;
}

/** Whose console it is. */
export interface ServiceConsole {
	readonly name: string;
	/** What it is for, in a line, for whoever looks for it among the services. */
	readonly says: string;
	/** Whether it has a navigation of its own; without one, its pages are listed in that of the first service. */
	readonly ownNavigation?: true;
	/** Whether an account has anything of the service; without it, every account does. */
	readonly isIn?: (account: Partial<Account>) => boolean;
}

/** What a page of the console is, but for its component: pages.ts puts the two together. */
interface Described<Pattern extends string, Answers> {
	readonly service: ServiceConsole;
	/** Its address: see address.ts. */
	readonly address: Pattern;
	/** An address that leads here too. */
	readonly also?: Pattern;
	/** Whether the name of its service leads here. */
	readonly home?: true;
	/** Its entry in the navigation, below a heading if it has one; in accounts that have anything of it. */
	readonly navigation?: {
		readonly heading?: string;
		readonly label: string;
		readonly isIn?: (account: Partial<Account>) => boolean;
	};
	/** The pages between its service and itself. */
	readonly above?: (said: Said<Pattern>) => readonly Crumb[];
	/** Its own step of the way. */
	readonly crumb: (said: Said<Pattern>) => string;
	/**
	 * What it shows: the answers to what it asks here. All that is asked stands in the event history, as
	 * what AWS's own console asks does.
	 */
	readonly reads: (ask: Ask, said: Said<Pattern>) => Answers;
	/** What is done when it is left for another page. */
	readonly leaving?: (said: Said<Pattern>, account: Account) => Wish | undefined;
}

/** Nothing need be given where nothing is needed. */
type Needed<Values> = object extends Values ? [given?: Values] : [given: Values];

export interface Page<Pattern extends string, Answers> extends Described<Pattern, Answers> {
	/** The address of a page of this kind, for a link. */
	readonly to: (...given: Needed<Given<Pattern>>) => Href;
	/** What a hash says, if it leads here. */
	readonly read: (hash: string) => Said<Pattern> | undefined;
	readonly keyOf: (said: Said<Pattern>) => string;
}

export function page<const Pattern extends string, Answers>(
	described: Described<Pattern, Answers>
): Page<Pattern, Answers> {
	const address = new Address(described.address);
	const also = described.also === undefined ? undefined : new Address(described.also);
	return {
		...described,
		to: (...[given]) => address.write(given),
		read: (hash) => address.read(hash) ?? also?.read(hash),
		keyOf: (said) => address.keyOf(said)
	};
}

/** What the component of a page is given: what its address says, and the answers to what it reads. */
export type PropsOf<P> =
	P extends Page<infer Pattern, infer Answers>
		? Said<Pattern> & { readonly answers: Answers }
		: never;
