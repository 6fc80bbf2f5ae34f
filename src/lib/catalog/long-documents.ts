import documents from './data/managed-policies-long.json' with { type: 'json' };

/** By itself in a file, which is imported when it is wanted: see `loadLongDocuments`. */
export const longDocuments: readonly { readonly name: string; readonly document: unknown }[] =
	documents;
