import type { CatalogIndex } from '$lib/catalog/catalog';
import { CatalogUnavailable, type CatalogSource } from '$lib/catalog/loader';
import type { ServiceFile } from '$lib/catalog/service-file';

/** Where each file of the catalogue is, by its path below `catalog/data`. */
export type CatalogAddresses = Readonly<Record<string, string>>;

export function catalogSource(addresses: CatalogAddresses): CatalogSource {
	return {
		index: () => readCatalogFile<CatalogIndex>(addresses, 'index'),
		services: (file) => readCatalogFile<ServiceFile>(addresses, `services/${file}`)
	};
}

export async function readCatalogFile<T>(addresses: CatalogAddresses, file: string): Promise<T> {
	const address = addresses[`../catalog/data/${file}.json`];
	if (address === undefined) throw new Error(`The catalogue has no file ${file}`);
	try {
		const response = await fetch(address);
		if (!response.ok) throw new Error(`the server answered ${response.status}`);
		return await response.json();
	} catch (error) {
		throw new CatalogUnavailable(file, error);
	}
}
