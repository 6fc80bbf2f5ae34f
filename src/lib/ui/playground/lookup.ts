import type { Services } from '../catalog.svelte';
import type { Lookup } from '../editor/editor';

/** Facts for completion, loaded as they are asked for. */
export function lookupIn(services: Services): Lookup {
	return async (prefixes) => {
		await services.load(prefixes);
		const { catalog } = services;
		if (!catalog) throw new Error('lookup: the catalogue could not be loaded');
		return catalog;
	};
}
