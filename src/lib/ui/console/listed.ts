import type { Account } from '$lib/account/account';
import type { Wish } from '$lib/ui/wish';
import type { Href, Said } from './address';
import type { Crumb, Page, ServiceConsole } from './page';
import type { PageComponent } from './component.svelte';
import type { Ask } from './query';

/** A page in the list of pages, whatever it is given and shows. */
export interface Listed {
	readonly service: ServiceConsole;
	readonly navigation?: NavigationEntry;
	/** Where the name of its service leads, if here. */
	readonly home?: Href;
	readonly component: PageComponent<AnyProps>;
	/** The page at an address, if it is of this kind. */
	readonly at: (hash: string) => Opened | undefined;
}

export interface NavigationEntry {
	readonly heading?: string;
	readonly label: string;
	readonly to: Href;
	/** Whether an account has anything of it; without it, every account does. */
	readonly isIn?: (account: Partial<Account>) => boolean;
}

/** A page at an address. */
export interface Opened {
	readonly listed: Listed;
	/** What tells it from other pages: another tab or step is the same page. */
	readonly key: string;
	/** The way to it from its service, and itself. */
	readonly way: readonly Crumb[];
	/** What its component is given: what the address says, and the answers to what it reads. */
	readonly propsFrom: (ask: Ask) => AnyProps;
	readonly leaving: (account: Account) => Wish | undefined;
}

type AnyProps = Record<string, unknown>;

/** A page with its component, which must take what the page gives, or nothing of it. */
export function shown<Pattern extends string, Answers>(
	page: Page<Pattern, Answers>,
	component:
		| PageComponent<Said<Pattern> & { readonly answers: Answers }>
		| PageComponent<Record<string, never>>
): Listed {
	const here: Href = `#/${page.address.replace(/^\//, '')}`;
	const listed: Listed = {
		service: page.service,
		...(page.navigation ? { navigation: { ...page.navigation, to: here } } : {}),
		...(page.home ? { home: here } : {}),
		// Its props come from the same page, by `propsFrom`.
		component: component as PageComponent<AnyProps>,
		at(hash) {
			const said = page.read(hash);
			return (
				said && {
					listed,
					key: page.address + page.keyOf(said),
					way: [...(page.above?.(said) ?? []), { label: page.crumb(said) }],
					propsFrom: (ask) => ({ ...said, answers: page.reads(ask, said) }),
					leaving: (account) => page.leaving?.(said, account)
				}
			);
		}
	};
	return listed;
}
