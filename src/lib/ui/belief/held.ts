/** By belief: whether it was held the last time. */
export type Held = ReadonlyMap<string, boolean>;

export const nothingGuessed: Held = new Map();

export function withGuess(held: Held, belief: string, holds: boolean): Held {
	return new Map(held).set(belief, holds);
}
