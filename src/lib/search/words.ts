/** Words that stand everywhere and so find nothing. */
const everywhere = new Set(
	`a an and are as at be been but by can could did do does for from had has have he her his how i if in
	into is it its me my no not of on or our she should so such than that the their them then there these
	they this to was we were what when where which who whose why will with would you your`.split(/\s+/)
);

const word = /[\p{L}\p{N}]+/gu;

/** A word of a text, with where it begins. */
export interface Word {
	readonly at: number;
	readonly text: string;
}

export function wordsIn(text: string): readonly Word[] {
	return Array.from(text.matchAll(word), ({ 0: each, index }) => ({ at: index, text: each }));
}

/** As it is looked for, if it is worth that. */
export function lookedFor(word: string): string | undefined {
	const small = word.toLowerCase();
	return everywhere.has(small) || (small.length < 2 && !/\d/.test(small)) ? undefined : small;
}

/** All under which a word can be found: `PassRole` by its parts too. */
export function foundBy(word: string): readonly string[] {
	const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
	const all = [word, ...(parts.length > 1 ? parts : [])];
	return [...new Set(all.flatMap((each) => lookedFor(each) ?? []))];
}
