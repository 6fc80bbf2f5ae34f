import { describe, expect, test } from 'vitest';
import { newShell, remembered, withProfile } from './shell';

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

test('a profile is chosen as by export, and let go as by unset', () => {
	const chosen = withProfile(newShell, 'jun');
	expect([chosen.variables.get('AWS_PROFILE'), chosen.exported.has('AWS_PROFILE')]).toEqual([
		'jun',
		true
	]);
	expect(withProfile(chosen, '').variables).toEqual(newShell.variables);
});
