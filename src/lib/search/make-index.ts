import MiniSearch from 'minisearch';
import type { Entry } from './entry';
import { indexOptions } from './index-options';

/** The index of all entries as JSON, made while building. Throws where two have one path. */
export function makeIndex(entries: readonly Entry[]): string {
	const index = new MiniSearch(indexOptions);
	index.addAll(entries);
	return JSON.stringify(index);
}
