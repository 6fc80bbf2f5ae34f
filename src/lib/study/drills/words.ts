import type { Block, Inline, Prose } from '../../scenario/prose';

/** Prose of what is made: paragraphs with `code` in them, and nothing else of Markdown. */
export function prose(...paragraphs: readonly string[]): Prose {
	return paragraphs.filter((text) => text !== '').map(paragraph);
}

/** A list, a paragraph for each. */
export function listed(items: readonly string[]): Prose {
	return [{ kind: 'list', ordered: false, items: items.map((item) => prose(item)) }];
}

function paragraph(text: string): Block {
	const content = text.split('`').flatMap((part, at): readonly Inline[] => {
		if (part === '') return [];
		return [{ kind: at % 2 === 1 ? 'code' : 'text', text: part }];
	});
	return { kind: 'paragraph', content };
}
