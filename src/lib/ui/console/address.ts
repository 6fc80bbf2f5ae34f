/**
 * Addresses of pages, as `/users/:name/:tab(permissions|groups)`. `:name` takes any text, and
 * `:device?` may be missing at the end. `:tab(…)` takes one of some words; the first is meant where
 * none is given, and is not written.
 *
 * An address is the URL's hash, so that links, back, forward and reload work as everywhere.
 */
export type Href = `#/${string}`;

/** What an address of this pattern says: `{ name: string; tab: 'permissions' | 'groups' }`. */
export type Said<Pattern extends string> = Flat<SaidIn<Pattern>>;

/** What is given to write an address: what may be missing, or is meant anyway, need not be said. */
export type Given<Pattern extends string> = Flat<GivenIn<Pattern>>;

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

type SaidIn<Pattern extends string> = Pattern extends `/${infer First}/${infer Rest}`
	? SaidBy<First> & SaidIn<`/${Rest}`>
	: Pattern extends `/${infer Last}`
		? SaidBy<Last>
		: unknown;
type SaidBy<Segment extends string> = Segment extends `:${infer Name}(${infer Words})`
	? Record<Name, Word<Words>>
	: Segment extends `:${infer Name}?`
		? Record<Name, string | undefined>
		: Segment extends `:${infer Name}`
			? Record<Name, string>
			: unknown;

type GivenIn<Pattern extends string> = Pattern extends `/${infer First}/${infer Rest}`
	? GivenBy<First> & GivenIn<`/${Rest}`>
	: Pattern extends `/${infer Last}`
		? GivenBy<Last>
		: unknown;
type GivenBy<Segment extends string> = Segment extends `:${infer Name}(${infer Words})`
	? { readonly [Key in Name]?: Word<Words> | undefined }
	: Segment extends `:${infer Name}?`
		? { readonly [Key in Name]?: string | undefined }
		: SaidBy<Segment>;

type Word<Words extends string> = Words extends `${infer First}|${infer Rest}`
	? First | Word<Rest>
	: Words;

type Texts = Readonly<Record<string, string | undefined>>;

/** One stretch of a pattern between slashes. */
type Stretch =
	| { readonly kind: 'literal'; readonly text: string }
	| { readonly kind: 'text'; readonly name: string }
	| { readonly kind: 'optional'; readonly name: string }
	| { readonly kind: 'word'; readonly name: string; readonly words: readonly string[] };

export class Address<Pattern extends string> {
	readonly #stretches: readonly Stretch[];

	constructor(pattern: Pattern) {
		this.#stretches = partsOf(pattern).map(stretch);
	}

	/** What a hash of this pattern says. Nothing where it is of another. */
	read(hash: string): Said<Pattern> | undefined {
		const parts = partsOf(hash.replace(/^#/, '')).map(decoded);
		if (parts.length > this.#stretches.length) return undefined;
		const said: Record<string, string | undefined> = {};
		for (const [index, each] of this.#stretches.entries()) {
			const part = parts[index];
			if (each.kind === 'literal') {
				if (part !== each.text) return undefined;
				continue;
			}
			if (!fits(each, part)) return undefined;
			said[each.name] = part ?? (each.kind === 'word' ? each.words[0] : undefined);
		}
		// The pattern's type and its stretches are read from the same text.
		return said as Said<Pattern>;
	}

	write(given: Given<Pattern> | undefined): Href {
		const texts = (given ?? {}) as Texts; // as its pattern has it: texts, and words of which some are known
		const parts = this.#stretches.flatMap((each) => written(each, texts) ?? []);
		return `#/${parts.map(encodeURIComponent).join('/')}`;
	}

	/** What of it tells one page from another: another tab or step is the same page. */
	keyOf(said: Said<Pattern>): string {
		const texts = said as Texts;
		const names = this.#stretches.map((each) => (each.kind === 'text' ? texts[each.name] : ''));
		return JSON.stringify(names);
	}
}

function stretch(text: string): Stretch {
	const [, name, words, optional] = /^:(\w+)(?:\((.+)\)|(\?))?$/.exec(text) ?? [];
	if (name === undefined) return { kind: 'literal', text };
	if (words !== undefined) return { kind: 'word', name, words: words.split('|') };
	return { kind: optional === undefined ? 'text' : 'optional', name };
}

function fits(each: Exclude<Stretch, { kind: 'literal' }>, part: string | undefined): boolean {
	switch (each.kind) {
		case 'text':
			return part !== undefined;
		case 'optional':
			return true;
		case 'word':
			return part === undefined || each.words.includes(part);
	}
}

function written(each: Stretch, texts: Texts): string | undefined {
	switch (each.kind) {
		case 'literal':
			return each.text;
		case 'text':
		case 'optional':
			return texts[each.name];
		case 'word':
			return texts[each.name] === each.words[0] ? undefined : texts[each.name];
	}
}

function partsOf(path: string): string[] {
	return path.split('/').filter((part) => part !== '');
}

/** A hash typed by hand may hold a stray percent sign. */
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
