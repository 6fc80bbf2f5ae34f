import type { Block, Inline, Prose } from '../scenario/prose';
import type { AccountFigure } from './figures/account';
import type { CredentialsFigure } from './figures/credentials';
import type { LayersFigure } from './figures/layers';
import type { LinesFigure } from './figures/lines';
import type { OrderFigure } from './figures/order';
import type { PredictFigure } from './figures/predict';
import type { SortFigure } from './figures/sort';
import type { WaysFigure } from './figures/ways';

/** What the contents page tells of a chapter. */
export interface ChapterOutline {
	/** Its file's name: `08-how-a-decision-is-made`. */
	readonly slug: string;
	/** Two digits. */
	readonly number: string;
	readonly title: string;
	/** One sentence. */
	readonly line: string;
	/** Ids of the course's topics. */
	readonly topics: readonly string[];
	/** Chapters that one had better read before. */
	readonly before: readonly string[];
	/** The scenarios, by their folders, in which it is practised. */
	readonly scenarios: readonly string[];
	/** That reading takes. */
	readonly minutes: number;
	/** The day on which its facts were last held against AWS’s pages. */
	readonly checked: string;
}

/** A chapter of the workbook, made from its Markdown while building. */
export interface Chapter extends ChapterOutline {
	readonly opening: readonly Piece[];
	readonly sections: readonly Section[];
}

/** What stands under a heading. */
export interface Section {
	/** For the address. */
	readonly id: string;
	readonly heading: readonly Inline[];
	readonly body: readonly Piece[];
}

export type Piece =
	| { readonly kind: 'block'; readonly block: Block }
	/** Stands in the margin of the block before it. */
	| { readonly kind: 'note'; readonly prose: Prose }
	| { readonly kind: 'figure'; readonly figure: Figure };

/** Every kind of live figure, by the word after `figure` in the file. */
export interface Figures {
	readonly lines: LinesFigure;
	readonly predict: PredictFigure;
	readonly sort: SortFigure;
	readonly order: OrderFigure;
	readonly layers: LayersFigure;
	readonly account: AccountFigure;
	readonly credentials: CredentialsFigure;
	readonly ways: WaysFigure;
}

export type FigureKind = keyof Figures;

export type FigureOf<K extends FigureKind> = Figures[K] & {
	readonly kind: K;
	/** From 1, in its chapter. */
	readonly number: number;
};

export type Figure = { [K in FigureKind]: FigureOf<K> }[FigureKind];

export function piecesOf({ opening, sections }: Chapter): readonly Piece[] {
	return [...opening, ...sections.flatMap(({ body }) => body)];
}

export function figuresOf(chapter: Chapter): readonly Figure[] {
	return piecesOf(chapter).flatMap((piece) => (piece.kind === 'figure' ? [piece.figure] : []));
}
