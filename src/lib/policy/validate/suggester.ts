import { guesses, nearest } from '../suggest';

/** Misspelt words of a document that get a suggestion, so that a list of nonsense takes no long time. */
const atMost = 50;

/** What the word was most likely meant to be. */
export type Suggest = (word: string, candidates: () => Iterable<string>) => string | undefined;

export function suggester(): Suggest {
	let left = atMost;
	return (word, candidates) => (left-- > 0 ? nearest(word, candidates()) : undefined);
}

/** All that the word may have been meant to be. */
export type Guess = (word: string, candidates: () => Iterable<string>) => readonly string[];

export function guesser(): Guess {
	let left = atMost;
	return (word, candidates) => (left-- > 0 ? guesses(word, candidates()) : []);
}
