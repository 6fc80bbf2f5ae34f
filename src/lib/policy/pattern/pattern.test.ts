import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAutomaton } from './automaton';
import { compileGlob, type Glob } from './glob';
import { compilePattern } from './pattern';
import { readArnTokens, readTokens } from './tokens';

const nobody = new Map<string, string>();
const ana = new Map([
	['aws:username', 'ana'],
	['x', '*']
]);

function matches(pattern: string, text: string): boolean {
	return compilePattern(readTokens(pattern, { wildcards: true, variables: false })).matches(
		text,
		nobody
	);
}

function matchesArn(pattern: string, text: string, keys = ana): boolean {
	return compilePattern(readArnTokens(pattern, true)).matches(text, keys);
}

describe('a pattern', () => {
	test.each([
		['*', '', true],
		['*', 'anything at all', true],
		['s3:get*', 's3:getobject', true],
		['s3:get*', 's3:get', true],
		['s3:get*', 's3:putobject', false],
		['s3:*object', 's3:getobject', true],
		['s3:*object', 's3:getobjectacl', false],
		['s3:*object*', 's3:getobjectacl', true],
		['aba*ba', 'aba', false],
		['aba*ba', 'ababa', true],
		['?', 'a', true],
		['?', '', false],
		['?', 'ab', false],
		['?', '🔑', true],
		['a?c*', 'abcd', true],
		['a?c', 'ac', false],
		['**', 'a', true],
		['', '', true],
		['', 'a', false],
		['a*b*c', 'a-c-b', false],
		['a*b*c', 'aabbcc', true]
	])('%s matches %s: %s', (pattern, text, expected) => {
		expect(matches(pattern, text)).toBe(expected);
	});
});

describe('the pattern of an ARN', () => {
	const key = 'arn:aws:s3:::maps/2026/a:b';
	test.each([
		['*', key, true],
		['*', '*', true],
		['arn:aws:s3:::maps/*', key, true],
		['arn:aws:s3:::maps/*', 'arn:aws:s3:::Maps/2026', false],
		['arn:aws:s3:::maps/*', '*', false],
		['arn:aws:s3:::maps/*b', key, true],
		['arn:aws:s3:::*', key, true],
		['arn:aws:s3', key, true],
		['arn:aws:s3', 'arn:aws:sqs:us-east-1:111122223333:jobs', false],
		// What stops early is filled up, so this one has `jobs` as its account.
		['arn:aws:sqs:*:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', false],
		['arn:aws:*:*:111122223333:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', true],
		// A star that ends a segment may run over colons…
		['arn:aws:sqs:us-*:111122223333:jobs', 'arn:aws:sqs:us-east-1:x:111122223333:jobs', true],
		// … and one in the middle of it may not.
		['arn:aws:sqs:us-*-1:111122223333:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', true],
		['arn:aws:sqs:us-*-1:111122223333:jobs', 'arn:aws:sqs:us-a:b-1:111122223333:jobs', false],
		['arn:aws:sqs:us?east-1:111122223333:jobs', 'arn:aws:sqs:us-east-1:111122223333:jobs', true],
		['arn:aws:sqs:us?east-1:111122223333:jobs', 'arn:aws:sqs:us:east-1:111122223333:jobs', false],
		['arn:aws:logs:*:*:log-group:a*z', 'arn:aws:logs:us-east-1:111122223333:log-group:a:z', true]
	])('%s matches %s: %s', (pattern, text, expected) => {
		expect(matchesArn(pattern, text)).toBe(expected);
	});

	test.each([
		['${aws:username}', 'ana', true],
		['${AWS:UserName}/*', 'ana/notes', true],
		['${aws:username}', 'bob', false],
		['${aws:PrincipalTag/team}', '', false],
		["${aws:PrincipalTag/team, 'none'}", 'none', true],
		["${aws:username, 'none'}", 'none', false],
		["${aws:PrincipalTag/team, 'a}b'}", 'a}b', true],
		['${*}', '*', true],
		['${*}', 'anything', false],
		['a${?}b', 'a?b', true],
		['${$}{x}', '${x}', true],
		['${x}', '*', true],
		['${x}', 'anything', false],
		['${aws:username', '${aws:username', true]
	])('with variables: %s matches %s: %s', (pattern, text, expected) => {
		expect(matchesArn(`arn:aws:s3:::${pattern}`, `arn:aws:s3:::${text}`)).toBe(expected);
	});

	test('has no variables before the fifth colon', () => {
		expect(matchesArn('arn:aws:iam::${aws:username}:user/a', 'arn:aws:iam::ana:user/a')).toBe(
			false
		);
	});
});

describe('the two ways of matching', () => {
	const glob = fc
		.array(fc.constantFrom('a', 'b', 'ab', '*', '?', ':'), { maxLength: 12 })
		.map((parts) => readTokens(parts.join(''), { wildcards: true, variables: false }));
	const text = fc.string({ unit: fc.constantFrom('a', 'b', ':', '🔑'), maxLength: 14 });

	test('agree with each other and with going back', () => {
		fc.assert(
			fc.property(glob, text, (tokens, text) => {
				const simple = tokens.filter((token) => token.kind !== 'variable');
				const expected = naive(simple, [...text]);
				expect(compileGlob(simple)(text)).toBe(expected);
				expect(compileAutomaton(simple)(text)).toBe(expected);
			})
		);
	});
});

/** The textbook definition, exponential but plain. */
function naive(tokens: Glob, text: readonly string[]): boolean {
	const [token, ...rest] = tokens;
	if (!token) return text.length === 0;
	const [character, ...more] = text;
	switch (token.kind) {
		case 'star':
			return naive(rest, text) || (character !== undefined && naive(tokens, more));
		case 'one':
			return character !== undefined && naive(rest, more);
		case 'text': {
			const [head, ...tail] = [...token.text];
			if (head === undefined) return naive(rest, text);
			return head === character && naive([{ kind: 'text', text: tail.join('') }, ...rest], more);
		}
	}
}

describe('hostile patterns and texts end at once', () => {
	const n = 30_000;
	test.each([
		['many stars', '*a'.repeat(n / 2), 'a'.repeat(n), true],
		[
			'many stars and a last letter that never comes',
			'*a'.repeat(n / 2) + 'b',
			'a'.repeat(n),
			false
		],
		['a long piece that nearly matches', `*${'a'.repeat(n / 2)}b*`, 'a'.repeat(n), false],
		['question marks between stars', '*?a'.repeat(n / 5), 'ab'.repeat(n / 2), false],
		['stars that keep to a segment', `arn:aws:s3${'*x'.repeat(n / 5)}`, 'x'.repeat(n), false]
	])('%s', (_, pattern, text, expected) => {
		expect(matches(pattern, text)).toBe(expected);
		expect(matchesArn(pattern, text)).toBe(false);
	});
});
