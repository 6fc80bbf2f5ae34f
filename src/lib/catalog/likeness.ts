import { abbreviates, wordsOf } from './words';

/** What somebody typed, in lower case. */
export interface Wanted {
	readonly words: readonly string[];
	/** The words without what parts them. */
	readonly joined: string;
}

export function wantedOf(text: string): Wanted {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	return { words, joined: words.join('') };
}

/** Kinds of likeness: the lower, the likelier it was meant. */
const kinds = { same: 0, begins: 1, abbreviates: 2, abbreviatesLater: 3, within: 4, anyOrder: 5 };

/** The worst there is; more means that something else speaks against it. */
export const unlikeliest = kinds.anyOrder;

/**
 * How like a name is to what was typed; nothing where it is not. `phrase` is what the name is known
 * by in words, where that is more than the name.
 */
export function likeness(
	{ words, joined }: Wanted,
	name: string,
	phrase = name
): number | undefined {
	const whole = name.toLowerCase();
	if (whole === joined) return kinds.same;
	if (whole.startsWith(joined)) return kinds.begins;
	// Most names end here, before their words are looked for.
	const letters = phrase.toLowerCase();
	if (!words.every((word) => hasInOrder(letters, word))) return undefined;

	const nameWords = wordsOf(phrase);
	if (abbreviates(joined, nameWords)) {
		return whole[0] === joined[0] ? kinds.abbreviates : kinds.abbreviatesLater;
	}
	if (joined.length > 2 && whole.includes(joined)) return kinds.within;
	const anyOrder = words.length > 1 && words.every((word) => abbreviates(word, nameWords));
	return anyOrder ? kinds.anyOrder : undefined;
}

/** Whether the text has all the letters, in their order, others between them or not. */
function hasInOrder(text: string, letters: string): boolean {
	let place = 0;
	for (const letter of letters) {
		place = text.indexOf(letter, place) + 1;
		if (place === 0) return false;
	}
	return true;
}
