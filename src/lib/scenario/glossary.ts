import * as v from 'valibot';
import type { Inline, Prose } from './prose';
import { uncapitalised } from '../policy/wording';
import { text } from './text-format';

/** A word that is explained where it stands. */
export interface Term {
	readonly id: string;
	/** The head of its explanation. */
	readonly term: string;
	/** How it stands in a text. */
	readonly spelled: readonly string[];
	readonly means: string;
}

export type Glossary = readonly Term[];

/** What finds the terms of a text. */
export type Spellings = readonly Pick<Term, 'id' | 'spelled'>[];

/** glossary.yaml */
export const glossaryFile: v.GenericSchema<unknown, Glossary> = v.pipe(
	v.array(
		v.strictObject({
			id: v.pipe(
				v.string('write an id'),
				v.regex(/^[a-z][a-z0-9-]*$/, 'write lowercase letters, digits and hyphens')
			),
			term: text,
			spelled: v.pipe(v.array(text), v.minLength(1, 'write at least one spelling')),
			means: text
		})
	),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const taken = new Map<string, string>();
		for (const { id, spelled } of dataset.value) {
			for (const name of [`id ${id}`, ...spelled.map((spelling) => `“${spelling}”`)]) {
				const by = taken.get(name);
				if (by !== undefined) {
					addIssue({ message: `${name} stands under ${by} and ${id}: take one away` });
				}
				taken.set(name, id);
			}
		}
	})
);

/** A text in pieces: what is plain, and terms as they are spelled there. */
export type Piece = string | { readonly id: string; readonly text: string };

/** Finds the terms of a text, each at its first place only, so that a text stays a text. */
export function findTerms(
	text: string,
	spellings: Spellings,
	found = new Set<string>()
): readonly Piece[] {
	const { pattern, ids } = finderOf(spellings);
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		const [whole, before = '', spelling = ''] = match;
		const id = ids.get(spelling) ?? ids.get(uncapitalised(spelling));
		if (id === undefined || found.has(id)) continue;
		found.add(id);
		const at = match.index + before.length;
		if (at > from) pieces.push(text.slice(from, at));
		pieces.push({ id, text: spelling });
		from = match.index + whole.length;
	}
	if (from < text.length) pieces.push(text.slice(from));
	return pieces;
}

/**
 * The prose with its terms marked, each where it first stands under a heading. Headings, links and
 * code stay as they are: they are something else already.
 */
export function withTerms(prose: Prose, spellings: Spellings, found = new Set<string>()): Prose {
	return prose.map((block) => {
		switch (block.kind) {
			case 'heading':
				found.clear();
				return block;
			case 'paragraph':
				return { ...block, content: inlinesWithTerms(block.content, spellings, found) };
			case 'list':
				return { ...block, items: block.items.map((item) => withTerms(item, spellings, found)) };
			case 'quote':
				return { ...block, content: withTerms(block.content, spellings, found) };
			case 'code':
				return block;
		}
	});
}

function inlinesWithTerms(
	content: readonly Inline[],
	spellings: Spellings,
	found: Set<string>
): readonly Inline[] {
	return content.flatMap((piece): readonly Inline[] => {
		switch (piece.kind) {
			case 'text':
				return findTerms(piece.text, spellings, found).map((each) =>
					typeof each === 'string' ? { kind: 'text', text: each } : { kind: 'term', ...each }
				);
			case 'strong':
				return [{ ...piece, content: inlinesWithTerms(piece.content, spellings, found) }];
			case 'code':
			case 'link':
			case 'term':
				return [piece];
		}
	});
}

interface Finder {
	readonly pattern: RegExp;
	readonly ids: ReadonlyMap<string, string>;
}

const finders = new WeakMap<Spellings, Finder>();

/** One pattern for all spellings; the longest first, so that “root user” is not read as “root”. */
function finderOf(all: Spellings): Finder {
	const known = finders.get(all);
	if (known) return known;
	const ids = new Map(
		all.flatMap(({ id, spelled }) => spelled.map((spelling) => [spelling, id] as const))
	);
	const spellings = [...ids.keys()].sort((a, b) => b.length - a.length).map(patternOf);
	// What is part of a longer name, such as root-phone, is no term.
	const pattern = new RegExp(`(^|[^\\w-])(${spellings.join('|')})(?![\\w-])`, 'g');
	const finder = { pattern, ids };
	finders.set(all, finder);
	return finder;
}

function patternOf(spelling: string): string {
	const [first = '', ...rest] = [...spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
	const upper = first.toUpperCase();
	return (first === upper ? first : `[${first}${upper}]`) + rest.join('');
}
