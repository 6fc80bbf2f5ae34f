import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWildcards, compileWithVariables, matchesPattern } from './pattern';

test.each([
	['*', '', true],
	['*', 'anything at all', true],
	['?', '', false],
	['a*c', 'abbbc', true],
	['a*c', 'abbbd', false],
	['a*b*c', 'aXbXbc', true],
	['*b', 'abab', true],
	['a?c', 'abc', true],
	['a?c', 'ac', false],
	['user/*', 'user/maps/wanda', true],
	['a.c', 'abc', false],
	['[a]', 'a', false],
	['🗺?', '🗺🧭', true]
])('%s against “%s”: %s', (pattern, text, matches) => {
	expect(matchesPattern(compileWildcards(pattern), text)).toBe(matches);
});

const jun = { 'aws:username': 'jun' };

test.each([
	['a variable stands for the value of its key', 'user/${aws:username}', 'user/jun', true],
	['a key is found whatever its case', 'user/${AWS:UserName}', 'user/jun', true],
	['a variable without its key matches nothing', 'user/${aws:PrincipalTag/team}', 'user/', false],
	['… not even beside a star', '*${aws:PrincipalTag/team}*', 'user/jun', false],
	['a default stands in for the missing key', "${aws:PrincipalTag/team, 'maps'}", 'maps', true],
	['a default is not used when the key is there', "${aws:username, 'none'}", 'none', false],
	['${*} is a star and no wildcard', 'a${*}', 'a*', true],
	['${*} does not stand for other characters', 'a${*}', 'abc', false],
	['${?} is a question mark', 'a${?}', 'ab', false],
	['${$} is a dollar', '${$}{x}', '${x}', true]
])('%s', (_, pattern, text, matches) => {
	expect(matchesPattern(compileWithVariables(pattern), text, jun)).toBe(matches);
});

test('a star in a value is no wildcard', () => {
	const pattern = compileWithVariables('user/${aws:username}');
	expect(matchesPattern(pattern, 'user/jun', { 'aws:username': '*' })).toBe(false);
	expect(matchesPattern(pattern, 'user/*', { 'aws:username': '*' })).toBe(true);
});

test('wildcards mean what the same regular expression means', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
	fc.assert(
		fc.property(text, text, (pattern, subject) => {
			const source = pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]');
			expect(matchesPattern(compileWildcards(pattern), subject)).toBe(
				new RegExp(`^${source}$`).test(subject)
			);
		}),
		{ numRuns: 500 }
	);
});

test('many stars take no longer than few', () => {
	const pattern = compileWildcards(`${'a*'.repeat(50)}b`);
	expect(matchesPattern(pattern, 'a'.repeat(5000))).toBe(false);
});
