import type { Glossary } from '$lib/scenario/glossary';

/** A letter with the terms that begin with it. */
export interface Letter {
	readonly letter: string;
	readonly terms: Glossary;
}

/** Terms as a dictionary has them. */
export function byLetter(glossary: Glossary): readonly Letter[] {
	const sorted = glossary.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
	const letters = new Set(sorted.map(letterOf));
	return [...letters].map((letter) => ({
		letter,
		terms: sorted.filter((each) => letterOf(each) === letter)
	}));
}

const letterOf = ({ term }: Glossary[number]) => term.charAt(0).toUpperCase();
