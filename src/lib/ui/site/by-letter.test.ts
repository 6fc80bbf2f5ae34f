import { expect, test } from 'vitest';
import { byLetter } from './by-letter';

const term = (name: string) => ({ id: name, term: name, spelled: [name], means: '' });

test('terms stand under their first letter, in the order of a dictionary, each once', () => {
	const letters = byLetter(['trust policy', 'account', 'AWS', 'tag', 'ARN'].map(term));
	expect(letters.map(({ letter, terms }) => [letter, terms.map((each) => each.term)])).toEqual([
		['A', ['account', 'ARN', 'AWS']],
		['T', ['tag', 'trust policy']]
	]);
});
