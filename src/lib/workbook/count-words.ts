import type { Block, Inline, Prose } from '../scenario/prose';
import { piecesOf, type Chapter } from './chapter';
import { plainText } from './plain-text';

/** The words of a chapter's text and notes, without code blocks and figures. */
export function wordsIn(chapter: Chapter): number {
	const headings = chapter.sections.map(({ heading }) => plainText(heading));
	const texts = piecesOf(chapter).flatMap((piece) => {
		switch (piece.kind) {
			case 'block':
				return textsOf([piece.block]);
			case 'note':
				return textsOf(piece.prose);
			case 'figure':
				return [];
		}
	});
	return [...headings, ...texts].join(' ').split(/\s+/).filter(Boolean).length;
}

function textsOf(prose: Prose): readonly string[] {
	return inlinesOf(prose).map(plainText);
}

/** All text of blocks, paragraph by paragraph. */
function inlinesOf(prose: Prose): readonly (readonly Inline[])[] {
	return prose.flatMap((block: Block): readonly (readonly Inline[])[] => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return [block.content];
			case 'list':
				return block.items.flatMap(inlinesOf);
			case 'quote':
				return inlinesOf(block.content);
			case 'code':
				return [];
		}
	});
}
