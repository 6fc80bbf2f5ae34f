/**
 * Whether the learner has asked the browser to spare data, as one does who pays for every megabyte.
 * Nothing is fetched then before it is needed. Browsers that do not tell say no.
 */
export function sparesData(): boolean {
	const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
	return connection?.saveData ?? false;
}
