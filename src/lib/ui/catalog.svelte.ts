import type { Catalog } from '$lib/catalog/catalog';
import { CatalogLoader, CatalogUnavailable } from '$lib/catalog/loader';
import {
	managedPolicyOf,
	type ManagedPolicy,
	type ManagedPolicyRecord
} from '$lib/catalog/managed-policy';
import { catalogAddresses } from './catalog-addresses';
import { catalogSource, readCatalogFile } from './catalog-source';

/** What the pages know of AWS's services. Holds what has been loaded; the core reads it. */
export class Services {
	/** Replaced by one that knows more whenever something has been loaded. */
	catalog: Catalog | undefined = $state.raw();
	/** Managed policies that nobody attaches: those of AWS's own roles and for tasks of root. */
	furtherPolicies: readonly ManagedPolicy[] = $state.raw([]);
	/** Why the last load failed; asking again tries again. */
	failure: CatalogUnavailable | undefined = $state.raw();

	readonly #loader = new CatalogLoader(catalogSource(catalogAddresses));

	/** Loads what is known of these services; what has been loaded before stays. */
	load(prefixes: Iterable<string> = []): Promise<void> {
		return this.#trying(async () => {
			this.catalog = await this.#loader.load(prefixes);
		});
	}

	loadFurtherPolicies(): Promise<void> {
		return this.#trying(async () => {
			if (this.furtherPolicies.length > 0) return;
			const records = await readCatalogFile<readonly ManagedPolicyRecord[]>(
				catalogAddresses,
				'managed-policies-further'
			);
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
