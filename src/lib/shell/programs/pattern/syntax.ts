import { isWord, type Fits } from '../../words/classes';

/** A pattern taken apart. */
export type Node =
	| { readonly kind: 'char'; readonly fits: Fits }
	| { readonly kind: 'row'; readonly of: readonly Node[] }
	| { readonly kind: 'choice'; readonly of: readonly Node[] }
	| {
			readonly kind: 'repeat';
			readonly of: Node;
			readonly least: number;
			/** `Infinity` where there is no end. */
			readonly most: number;
			/** Takes as little as it can: `*?` of Perl. */
			readonly isLazy: boolean;
	  }
	| { readonly kind: 'group'; readonly number: number; readonly of: Node }
	/** Takes no character. */
	| { readonly kind: 'place'; readonly holds: Holds }
	| {
			readonly kind: 'look';
			readonly of: Node;
			readonly isBehind: boolean;
			readonly isNegated: boolean;
	  }
	/** What a group took, once more. */
	| { readonly kind: 'same'; readonly group: number }
	/** What is found begins only here: `\K` of Perl. */
	| { readonly kind: 'keep' };

export type Holds = (text: string, at: number) => boolean;

/** What is wrong with a pattern. */
export class PatternFault extends Error {}

const isBefore: Holds = (text, at) => at < text.length && isWord(text.charCodeAt(at));
const isBehind: Holds = (text, at) => at > 0 && isWord(text.charCodeAt(at - 1));

export const places = {
	start: (_, at) => at === 0,
	end: (text, at) => at === text.length,
	wordStart: (text, at) => isBefore(text, at) && !isBehind(text, at),
	wordEnd: (text, at) => isBehind(text, at) && !isBefore(text, at),
	wordEdge: (text, at) => isBehind(text, at) !== isBefore(text, at),
	noEdge: (text, at) => isBehind(text, at) === isBefore(text, at),
	notBehindWord: (text, at) => !isBehind(text, at),
	notBeforeWord: (text, at) => !isBefore(text, at)
} satisfies Record<string, Holds>;
