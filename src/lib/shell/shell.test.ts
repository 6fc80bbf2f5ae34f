import { describe, expect, test } from 'vitest';
import { remembered } from './shell';

describe('the history', () => {
	test('has what was typed, and what was typed twice in a row once', () => {
		expect(['ls', 'pwd', 'pwd ', '  '].reduce<readonly string[]>(remembered, [])).toEqual([
			'ls',
			'pwd'
		]);
	});
	test('forgets the oldest lines, and never takes in a pasted book', () => {
		const many = Array.from({ length: 600 }, (_, at) => `echo ${at}`);
		const kept = [...many, 'x'.repeat(20_000)].reduce<readonly string[]>(remembered, []);
		expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, 'echo 100', 'echo 599']);
	});
});
