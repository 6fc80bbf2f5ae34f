/** The kept page that an address means, however its end is written; undefined if there is none. */
export function pageAt(pathname: string, kept: ReadonlySet<string>): string | undefined {
	const bare = pathname.replace(/\/(index\.html)?$|\.html$/, '');
	return [`${bare}/`, bare, `${bare}.html`].find((path) => kept.has(path));
}

/**
 * A belief’s page. There are a hundred, which differ in words alone and would take more room than all
 * others: scripts make them of the page for what is not there, once those are kept.
 */
export function isMadeByScripts(path: string): boolean {
	return /\/beliefs\/(?!test\/)[^/]+\/$/.test(path);
}
