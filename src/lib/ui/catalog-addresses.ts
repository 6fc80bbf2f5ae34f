import type { CatalogAddresses } from './catalog-source';

/**
 * The files are fetched, not imported: a browser remembers that an import has failed and would not
 * try again. Workers are told the addresses, so that the files are in the build once.
 */
export const catalogAddresses: CatalogAddresses = import.meta.glob<string>(
	'../catalog/data/{index,managed-policies-further,services/*}.json',
	{ query: '?url', import: 'default', eager: true }
);
