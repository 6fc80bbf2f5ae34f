import type { Block, Inline } from '../scenario/prose';
import { piecesOf, type Chapter } from './chapter';

/** The terms of the glossary that stand in a chapter, by their ids. */
export function termsIn(chapter: Chapter): ReadonlySet<string> {
	const blocks = piecesOf(chapter).flatMap((piece) => {
		switch (piece.kind) {
			case 'block':
				return [piece.block];
			case 'note':
				return piece.prose;
			case 'figure':
				return [];
		}
	});
	return new Set(blocks.flatMap(termsOfBlock));
}

function termsOfBlock(block: Block): readonly string[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return block.content.flatMap(termsOfInline);
		case 'list':
			return block.items.flat().flatMap(termsOfBlock);
		case 'quote':
			return block.content.flatMap(termsOfBlock);
		case 'code':
			return [];
	}
}

function termsOfInline(inline: Inline): readonly string[] {
	switch (inline.kind) {
		case 'term':
			return [inline.id];
		case 'strong':
		case 'link':
			return inline.content.flatMap(termsOfInline);
		case 'text':
		case 'code':
			return [];
	}
}
