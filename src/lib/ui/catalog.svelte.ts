import type { Catalog, CatalogIndex } from '$lib/catalog/catalog';
import { CatalogLoader, CatalogUnavailable } from '$lib/catalog/loader';
import type { ServiceFile } from '$lib/catalog/service-file';

/**
 * The addresses of the files. They are fetched, not imported: a browser remembers that an import
 * has failed and would not try again.
 */
const addresses = import.meta.glob<string>('../catalog/data/{index,services/*}.json', {
	query: '?url',
	import: 'default',
	eager: true
});

/** What the pages know of AWS's services. Holds the catalogue; the core reads it. */
export class Services {
	/** Replaced by one that knows more whenever something has been loaded. */
	catalog: Catalog | undefined = $state.raw();
	/** Why the last load failed; asking again tries again. */
	failure: CatalogUnavailable | undefined = $state.raw();

	readonly #loader = new CatalogLoader({
		index: () => read<CatalogIndex>('index'),
		services: (file) => read<ServiceFile>(`services/${file}`)
	});

	/** Loads what is known of these services; what has been loaded before stays. */
	async load(prefixes: Iterable<string> = []): Promise<void> {
		try {
			this.catalog = await this.#loader.load(prefixes);
			this.failure = undefined;
		} catch (error) {
			if (!(error instanceof CatalogUnavailable)) throw error;
			this.failure = error;
		}
	}
}

async function read<T>(name: string): Promise<T> {
	const address = addresses[`../catalog/data/${name}.json`];
	if (address === undefined) throw new Error(`there is no file ${name}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return response.json();
}
