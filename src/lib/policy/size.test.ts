import { expect, test } from 'vitest';
import { policySize } from './size';

const text = '{\n\t"Sid": "Read tiles"\r\n}';

test('IAM counts no white space, inside of strings either', () => {
	expect(policySize(text, 'withoutWhitespace')).toBe('{"Sid":"Readtiles"}'.length);
});

test('Organizations counts each character', () => {
	expect(policySize(text, 'everything')).toBe(text.length);
});

test('a character outside the basic plane is one character', () => {
	expect(policySize('"🗺"', 'everything')).toBe(3);
	expect(policySize('', 'everything')).toBe(0);
});
