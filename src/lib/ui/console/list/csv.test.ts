import { expect, test } from 'vitest';
import { csv } from './csv';

test('lines end in CRLF, and what would break them stands in quotes', () => {
	expect(
		csv([
			['User name', 'Groups'],
			['jun', 'editors, "night"'],
			['mira', 'two\nlines']
		])
	).toBe('User name,Groups\r\njun,"editors, ""night"""\r\nmira,"two\nlines"\r\n');
});

test.each(['=1+1', '+one', '-one', '@jun', '\tone', '\rone'])(
	'no spreadsheet takes the name %j for a formula',
	(name) => {
		expect(csv([[name]])).toMatch(/^"?'/);
	}
);

test('a sign within a name, a number and nothing stay as they are', () => {
	expect(csv([['a=b', '7', '']])).toBe('a=b,7,\r\n');
});
