import { expect, test } from 'vitest';
import { folded } from './folded';

const told = (text: string) =>
	folded([...text], (letter) => letter)
		.map(({ first, times }) => `${first}${times === 1 ? '' : times}`)
		.join(' ');

test.each([
	['', ''],
	['abc', 'a b c'],
	['aaaa', 'a4'],
	['abbbc', 'a b3 c'],
	['ababab', 'a3 b3'],
	['abababa', 'a3 b3 a'],
	['xabcdabcdx', 'x a2 b2 c2 d2 x'],
	['abcdeabcde', 'a b c d e a b c d e'],
	['aabaab', 'a2 a2 b2']
])('what repeats is told once, in order: %s', (list, expected) => {
	expect(told(list)).toBe(expected);
});

test('five hundred calls of a loop are two rows', () => {
	expect(told('ab'.repeat(250))).toBe('a250 b250');
});
