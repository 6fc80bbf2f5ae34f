import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { kinds, type Entry, type Kind } from './entry';
import { indexOptions } from './index-options';
import { lookedFor } from './words';

/** What was found of one kind, the best first. */
export interface Group {
	readonly kind: Kind;
	readonly hits: readonly Hit[];
}

export interface Hit {
	readonly path: string;
	readonly where: string;
	/** A question has none. */
	readonly title: string;
	readonly text: string;
	/** What of title and text was found, as `excerpt` marks it. */
	readonly terms: ReadonlySet<string>;
}

export interface Found {
	/** The kind that has the best hit comes first. */
	readonly groups: readonly Group[];
	/** Whether each hit has every word; without such a one, those that have some are told. */
	readonly whole: boolean;
}

/** What is typed beyond that is not looked at. */
const longest = 120;
const mostWords = 8;

const options: SearchOptions = {
	boost: { title: 3, also: 3, where: 0.5 },
	processTerm: (word) => lookedFor(word) ?? null,
	// Of two letters only the last word: it is being typed.
	prefix: (word, at, words) => word.length > 2 || at === words.length - 1,
	fuzzy: (word) => (word.length > 4 ? 0.2 : false)
};

export class Search {
	readonly #index: MiniSearch<Entry>;

	private constructor(index: MiniSearch<Entry>) {
		this.#index = index;
	}

	/** Reads an index that was made while building, piece by piece, so that a page does not stop. */
	static async open(json: string): Promise<Search> {
		return new Search(await MiniSearch.loadJSONAsync(json, indexOptions));
	}

	find(typed: string): Found {
		const words = typed.slice(0, longest).split(/\s+/).slice(0, mostWords).join(' ');
		const all = this.#index.search(words, { ...options, combineWith: 'AND' });
		const whole = all.length > 0;
		const results = whole ? all : this.#index.search(words, { ...options, combineWith: 'OR' });
		const best = (kind: Kind) => results.findIndex((each) => each.kind === kind);
		const groups = kinds
			.filter((kind) => best(kind) >= 0)
			.sort((a, b) => best(a) - best(b))
			.map((kind) => ({
				kind,
				hits: results.filter((each) => each.kind === kind).map(hitOf)
			}));
		return { groups, whole: whole || results.length === 0 };
	}
}

function hitOf({ id, where, title, text, terms }: SearchResult): Hit {
	return { path: id, where, title, text, terms: new Set(terms) };
}
