import type { Catalog, CatalogIndex } from '$lib/catalog/catalog';
import { CatalogLoader, CatalogUnavailable } from '$lib/catalog/loader';
import {
	managedPolicyOf,
	type ManagedPolicy,
	type ManagedPolicyRecord
} from '$lib/catalog/managed-policy';
import type { ServiceFile } from '$lib/catalog/service-file';

/**
 * The addresses of the files. They are fetched, not imported: a browser remembers that an import
 * has failed and would not try again.
 */
const addresses = import.meta.glob<string>(
	'../catalog/data/{index,managed-policies-further,services/*}.json',
	{ query: '?url', import: 'default', eager: true }
);

/** What the pages know of AWS's services. Holds what has been loaded; the core reads it. */
export class Services {
	/** Replaced by one that knows more whenever something has been loaded. */
	catalog: Catalog | undefined = $state.raw();
	/** Managed policies that nobody attaches: those of AWS's own roles and for tasks of root. */
	furtherPolicies: readonly ManagedPolicy[] = $state.raw([]);
	/** Why the last load failed; asking again tries again. */
	failure: CatalogUnavailable | undefined = $state.raw();

	readonly #loader = new CatalogLoader({
		index: () => read<CatalogIndex>('index'),
		services: (file) => read<ServiceFile>(`services/${file}`)
	});

	/** Loads what is known of these services; what has been loaded before stays. */
	load(prefixes: Iterable<string> = []): Promise<void> {
		return this.#trying(async () => {
			this.catalog = await this.#loader.load(prefixes);
		});
	}

	loadFurtherPolicies(): Promise<void> {
		return this.#trying(async () => {
			if (this.furtherPolicies.length > 0) return;
			const records = await read<readonly ManagedPolicyRecord[]>('managed-policies-further');
			this.furtherPolicies = records.map(managedPolicyOf);
		});
	}

	async #trying(load: () => Promise<void>): Promise<void> {
		try {
			await load();
			this.failure = undefined;
		} catch (error) {
			if (!(error instanceof CatalogUnavailable)) throw error;
			this.failure = error;
		}
	}
}

async function read<T>(file: string): Promise<T> {
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
