import type { Prose } from '../scenario/prose';
import type { Figure, Piece } from './chapter';

/** A stretch of a chapter that is laid out in one go. */
export type Passage =
	/** The note stands beside the lead, and where it is longer than that beside the rest too. */
	| {
			readonly kind: 'text';
			readonly lead: Prose;
			readonly notes: readonly Prose[];
			readonly rest: Prose;
	  }
	| { readonly kind: 'figure'; readonly figure: Figure };

/** What follows a paragraph with a note goes along with it, until the next one with a note or a figure. */
export function passagesOf(pieces: readonly Piece[]): readonly Passage[] {
	const passages: Passage[] = [];
	let plain: Prose = [];
	let noted: { lead: Prose; notes: Prose[] } | undefined;
	const close = () => {
		if (noted) passages.push({ kind: 'text', ...noted, rest: plain });
		else if (plain.length > 0) passages.push({ kind: 'text', lead: plain, notes: [], rest: [] });
		[plain, noted] = [[], undefined];
	};
	for (const piece of pieces) {
		switch (piece.kind) {
			case 'block':
				plain = [...plain, piece.block];
				break;
			case 'note': {
				const lead = plain.slice(-1);
				plain = plain.slice(0, -1);
				close();
				noted = { lead, notes: [piece.prose] };
				break;
			}
			case 'figure':
				close();
				passages.push({ kind: 'figure', figure: piece.figure });
		}
	}
	close();
	return passages;
}
