import type { Block, Inline, Prose } from '../../scenario/prose';

/** Prose of what is made: paragraphs with `code` in them, and nothing else of Markdown. */
export function prose(...paragraphs: readonly string[]): Prose {
	return paragraphs.filter((text) => text !== '').map(paragraph);
}

function paragraph(text: string): Block {
	const content = text.split('`').flatMap((part, at): readonly Inline[] => {
		if (part === '') return [];
		return [{ kind: at % 2 === 1 ? 'code' : 'text', text: part }];
	});
	return { kind: 'paragraph', content };
}
