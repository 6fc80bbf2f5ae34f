/** The kept page that an address means, however its end is written; undefined if there is none. */
export function pageAt(pathname: string, kept: ReadonlySet<string>): string | undefined {
	const bare = pathname.replace(/\/(index\.html)?$|\.html$/, '');
	return [`${bare}/`, bare, `${bare}.html`].find((path) => kept.has(path));
}
