import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * Prose as a tree, made from Markdown while building, so that no HTML is ever made from a string.
 * Only what our texts need; anything else is an error that says so.
 */
export type Prose = readonly Block[];

export type Block =
	| { readonly kind: 'heading'; readonly level: 2 | 3; readonly content: readonly Inline[] }
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Prose[] }
	| { readonly kind: 'quote'; readonly content: Prose }
	| { readonly kind: 'code'; readonly language: string; readonly text: string };

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly content: readonly Inline[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
	/** A term of the glossary, as it is spelled here; see `glossary.ts`. */
	| { readonly kind: 'term'; readonly id: string; readonly text: string };

/** The parser's time grows with the square of what is open at once, so there is not much of it. */
const longest = 20_000;
/** Signs of lists and quotes, or the room before them, at the begin of a line. */
const opening = /^[ \t>*+.)\d-]{64}/;

export function parseProse(markdown: string): Prose {
	return parseMarkdown(markdown).map(blockOf);
}

/** For texts in which some blocks mean more than prose has. */
export function parseMarkdown(markdown: string, most = longest): readonly RootContent[] {
	if (markdown.length > most) {
		throw new Error(
			`the text is too long: ${most.toLocaleString('en')} characters are read at most`
		);
	}
	const deep = markdown.split(/\r\n|\r|\n/).findIndex((line) => opening.test(line));
	if (deep >= 0) throw new Error(`line ${deep + 1}: lists and quotes are nested too deeply here`);
	return fromMarkdown(markdown).children;
}

export function blockOf(node: RootContent): Block {
	// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- whatever else Markdown has is refused by its name
	switch (node.type) {
		case 'heading':
			if (node.depth !== 2 && node.depth !== 3) throw unsupported(node, 'use ## or ###');
			return { kind: 'heading', level: node.depth, content: node.children.map(inline) };
		case 'paragraph':
			if (isTable(node.children)) throw unsupported(node, 'write a list instead of a table');
			return { kind: 'paragraph', content: node.children.map(inline) };
		case 'list':
			return {
				kind: 'list',
				ordered: node.ordered === true,
				items: node.children.map(({ children }) => children.map(blockOf))
			};
		case 'blockquote':
			return { kind: 'quote', content: node.children.map(blockOf) };
		case 'code':
			return { kind: 'code', language: node.lang ?? '', text: node.value };
		default:
			throw unsupported(node, 'use headings, paragraphs, lists, quotes and code');
	}
}

/** In Markdown as such a table is a paragraph full of lines. */
function isTable([first]: readonly PhrasingContent[]): boolean {
	return first?.type === 'text' && first.value.startsWith('|');
}

function inline(node: PhrasingContent): Inline {
	// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- whatever else Markdown has is refused by its name
	switch (node.type) {
		case 'text':
			return { kind: 'text', text: node.value.replaceAll('\n', ' ') };
		case 'strong':
			return { kind: 'strong', content: node.children.map(inline) };
		case 'inlineCode':
			return { kind: 'code', text: node.value };
		case 'link':
			if (!/^(https:|\/|#)/.test(node.url)) throw unsupported(node, 'begin it with https:, / or #');
			return { kind: 'link', href: node.url, content: node.children.map(inline) };
		default:
			throw unsupported(node, 'use plain text, **strong**, `code` and links');
	}
}

function unsupported(node: RootContent, remedy: string): Error {
	const line = node.position?.start.line ?? '?';
	return new Error(`line ${line}: ${node.type} is not supported: ${remedy}`);
}
