import { describe, expect, test } from 'vitest';
import { parseProse } from './prose';

test('prose becomes a tree of the few things our texts need', () => {
	expect(parseProse('## Why\n\nA **key** is `AKIA`, see [home](/).\n\n- one\n- two')).toEqual([
		{ kind: 'heading', level: 2, content: [{ kind: 'text', text: 'Why' }] },
		{
			kind: 'paragraph',
			content: [
				{ kind: 'text', text: 'A ' },
				{ kind: 'strong', content: [{ kind: 'text', text: 'key' }] },
				{ kind: 'text', text: ' is ' },
				{ kind: 'code', text: 'AKIA' },
				{ kind: 'text', text: ', see ' },
				{ kind: 'link', href: '/', content: [{ kind: 'text', text: 'home' }] },
				{ kind: 'text', text: '.' }
			]
		},
		{
			kind: 'list',
			ordered: false,
			items: ['one', 'two'].map((text) => [
				{ kind: 'paragraph', content: [{ kind: 'text', text }] }
			])
		}
	]);
});

test.each([
	['HTML', 'a\n\n<script>alert(1)</script>', 'line 3: html'],
	[
		'a table',
		'a\n\n| b | c |\n| - | - |\n| 1 | 2 |',
		'line 3: paragraph is not supported: write a list'
	],
	['a picture', '![](x.png)', 'line 1: image'],
	['a first-level heading', '# Title', 'use ## or ###']
])('%s is refused with its line', (_, markdown, message) => {
	expect(() => parseProse(markdown)).toThrow(message);
});

test('a link cannot run a script', () => {
	expect(() => parseProse('[x](javascript:alert(1))')).toThrow('line 1');
});

describe('prose that would hold up the parser', () => {
	test.each([
		['more than a chapter', 'a '.repeat(10_001), 'too long: 20,000 characters'],
		[
			'quotes in quotes',
			`ok\n\n${'>'.repeat(19_000)}`,
			'line 3: lists and quotes are nested too deeply'
		],
		['lists in lists', '- '.repeat(9_000), 'line 1: lists and quotes are nested'],
		['numbered lists in each other', '1. '.repeat(6_000), 'line 1: lists and quotes are nested'],
		['lists by indentation', `${' '.repeat(200)}- a`, 'line 1: lists and quotes are nested']
	])('%s is refused with its place', (_, markdown, message) => {
		expect(() => parseProse(markdown)).toThrow(message);
	});

	test('a list in a list in a quote is none', () => {
		expect(parseProse('> - a\n>   - b\n>     1. c')).toHaveLength(1);
	});
});
