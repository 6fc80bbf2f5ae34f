import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonTokens, lines } from './json-tokens';

const kinds = (text: string) =>
	jsonTokens(text)
		.filter(({ kind }) => kind !== 'space')
		.map(({ kind, text }) => `${kind} ${text}`);

test('tells names from values', () => {
	expect(kinds('{ "Action": "iam:*", "n": 1 }')).toEqual([
		'punctuation {',
		'name "Action"',
		'punctuation :',
		'value "iam:*"',
		'punctuation ,',
		'name "n"',
		'punctuation :',
		'value 1',
		'punctuation }'
	]);
});

test('only the value of Effect has the colour of a decision', () => {
	expect(kinds('{"Effect": "Deny", "Sid": "Allow"}')).toContain('deny "Deny"');
	expect(kinds('{"Effect": "Allow", "Sid": "Deny"}')).toContain('allow "Allow"');
	expect(kinds('{"Effect": "Allow", "Sid": "Deny"}')).toContain('value "Deny"');
});

test('loses no character, whatever is typed', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(
				lines(jsonTokens(text))
					.map((line) => line.map(({ text }) => text).join(''))
					.join('\n')
			).toBe(text);
		})
	);
});
