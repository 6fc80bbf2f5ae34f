/** What can be found, in the order in which kinds are told where they answer equally well. */
export const kinds = ['chapter', 'term', 'belief', 'scenario', 'question'] as const;

export type Kind = (typeof kinds)[number];

/** Something that can be found. */
export interface Entry {
	readonly kind: Kind;
	/** Its address within Leastwise, which no other has: `/workbook/04-groups/#one-more`. */
	readonly path: string;
	/** A question has none: its text is all there is. */
	readonly title: string;
	/** What it belongs to, such as its chapter or topic. */
	readonly where: string;
	readonly text: string;
	/** Other words that it goes by. */
	readonly also?: string;
}
