import type { Account } from '$lib/account/account';
import type { Href } from './address';
import type { Listed, Opened } from './listed';
import type { Crumb, ServiceConsole } from './page';

/** Where in the console the learner is: on a page, or at an address that leads to none. */
export interface Place {
	readonly href: Href;
	readonly page: Opened | undefined;
}

/** What the navigation lists below a heading, or above the first of them. */
interface Section {
	readonly heading: string | undefined;
	readonly entries: readonly Entry[];
}

interface Entry {
	readonly label: string;
	readonly to: Href;
	/** Whether this page, or one below it, is open. */
	readonly isHere: boolean;
}

export function placeAt(hash: string, pages: readonly Listed[]): Place {
	const page = pages.map((each) => each.at(hash)).find((opened) => opened !== undefined);
	return { href: `#/${hash.replace(/^#?\/?/, '')}`, page };
}

/** The way to a place, from its service: the first one where there is no such page. */
export function crumbsOf({ page }: Place, pages: readonly Listed[]): readonly Crumb[] {
	const service = page?.listed.service ?? pages[0]?.service;
	const home = servicesOf(pages).find(({ name }) => name === service?.name)?.to;
	return [
		{ label: service?.name ?? '', ...(home === undefined ? {} : { to: home }) },
		...(page?.way ?? [{ label: 'Page not found' }])
	];
}

/** A service as the list of all services has it. */
export interface ServiceEntry {
	readonly name: string;
	readonly says: string;
	readonly to: Href;
}

/** Every service that has a console here, whether the account has anything of it or not. */
export function servicesOf(pages: readonly Listed[]): readonly ServiceEntry[] {
	return pages.flatMap(({ service: { name, says }, home }) =>
		home === undefined ? [] : [{ name, says, to: home }]
	);
}

/** Whose navigation is shown at a place. */
export function navigationName({ page }: Place, pages: readonly Listed[]): string {
	return ownNavigationAt(page)?.name ?? pages[0]?.service.name ?? '';
}

function ownNavigationAt(page: Opened | undefined): ServiceConsole | undefined {
	return page?.listed.service.ownNavigation ? page.listed.service : undefined;
}

/**
 * The navigation, in the order of the list of pages: of the service where one is, if it has one of its
 * own; else of all services that the account has anything of. A page that shows what the account has
 * nothing of is listed only where one is on it.
 */
export function navigationAt(
	{ page }: Place,
	pages: readonly Listed[],
	account: Partial<Account>
): readonly Section[] {
	const own = ownNavigationAt(page);
	const listed = pages
		.filter(({ service }) => (own ? service === own : isIn(service, account)))
		.flatMap(({ navigation }) => navigation ?? [])
		.filter((entry) => isIn(entry, account) || entry.to === page?.listed.navigation?.to)
		// Its name heads the whole of its own navigation.
		.map(({ label, to, heading }) => ({ label, to, heading: own ? undefined : heading }));
	const headings = [...new Set(listed.map(({ heading }) => heading))];
	const isHere = (to: Href) =>
		page?.listed.navigation?.to === to || !!page?.way.some((crumb) => crumb.to === to);
	return headings.map((heading) => ({
		heading,
		entries: listed
			.filter((entry) => entry.heading === heading)
			.map(({ label, to }) => ({ label, to, isHere: isHere(to) }))
	}));
}

/** Whether an account has anything of a service, or of what a page shows. */
export function isIn(what: Pick<ServiceConsole, 'isIn'>, account: Partial<Account>): boolean {
	return what.isIn?.(account) ?? true;
}
