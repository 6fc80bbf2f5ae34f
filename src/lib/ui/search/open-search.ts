import type { Search } from '$lib/search/search';

/** What searches, with its index: fetched when somebody wants to search. */
export async function openSearch(): Promise<Search> {
	const [{ index }, { Search }] = await Promise.all([
		import('virtual:search'),
		import('$lib/search/search')
	]);
	return Search.open(index);
}
