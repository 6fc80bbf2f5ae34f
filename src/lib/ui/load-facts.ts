import type { FactsSource } from '$lib/scenario/check/late';

/** For scenarios whose checks ask what can be said of policies: few do, so the way there is loaded late. */
export const loadFacts: FactsSource = async (prefixes) => {
	const [{ CatalogLoader }, { catalogSource }, { catalogAddresses }] = await Promise.all([
		import('$lib/catalog/loader'),
		import('./catalog-source'),
		import('./catalog-addresses')
	]);
	return new CatalogLoader(catalogSource(catalogAddresses)).load(prefixes);
};
