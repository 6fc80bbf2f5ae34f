import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

const shown = (text: string, ...terms: readonly string[]) =>
	excerpt(text, new Set(terms))
		.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
		.join('');

const filler = 'Henk draws maps of the north and of the south. '.repeat(10);

test('a short text is shown whole', () => {
	expect(shown('A key that nobody uses.', 'key', 'uses')).toBe('A [key] that nobody [uses].');
});

test('of a long one the sentence that has what was looked for', () => {
	const text = `${filler}A key that nobody uses is a risk. ${filler}`;
	expect(shown(text, 'key')).toMatch(/^… A \[key\] that nobody uses is a risk\. .* …$/);
});

test('where most of the words stand together', () => {
	const text = `A key. ${filler}A key that nobody uses. ${filler}`;
	expect(shown(text, 'key', 'uses')).toContain('A [key] that nobody [uses].');
});

test('no word is cut', () => {
	const words = new Set(`${filler} key`.match(/\w+/g));
	const text = `${filler.replaceAll('.', '')}key ${filler.replaceAll('.', '')}`;
	for (const word of shown(text, 'key').match(/\w+/g) ?? []) expect(words).toContain(word);
});

test('a text without any of the words is shown from its beginning', () => {
	expect(shown(filler, 'key')).toMatch(/^Henk draws .* …$/);
});
