import type { Options } from 'minisearch';
import type { Entry } from './entry';
import { foundBy, wordsIn } from './words';

/** How entries are indexed; an index is read with the options that it was made with. */
export const indexOptions: Options<Entry> = {
	idField: 'path',
	fields: ['title', 'also', 'where', 'text'],
	storeFields: ['kind', 'title', 'where', 'text'],
	tokenize: (text) => wordsIn(text).map((word) => word.text),
	processTerm: (word) => [...foundBy(word)]
};
