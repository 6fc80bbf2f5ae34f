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
	const home = pages.find((each) => each.service === service && each.home !== undefined)?.home;
	return [
		{ label: service?.name ?? '', ...(home === undefined ? {} : { to: home }) },
		...(page?.way ?? [{ label: 'Page not found' }])
	];
}

/**
 * The navigation, in the order of the list of pages: of services that the account has anything of, and
 * of the one where one is.
 */
export function navigationAt(
	{ page }: Place,
	pages: readonly Listed[],
	account: Partial<Account>
): readonly Section[] {
	const listed = pages
		.filter(({ service }) => isIn(service, account) || service === page?.listed.service)
		.flatMap(({ navigation }) => navigation ?? []);
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

/** Whether an account has anything of a service. */
export function isIn(service: ServiceConsole, account: Partial<Account>): boolean {
	return service.isIn?.(account) ?? true;
}
