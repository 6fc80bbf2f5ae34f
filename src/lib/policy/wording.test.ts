import { expect, test } from 'vitest';
import { capitalised, count, listed, uncapitalised } from './wording';

test.each([
	[0, '0 keys'],
	[1, '1 key'],
	[2, '2 keys']
])('%i is counted as %s', (number, words) => {
	expect(count(number, 'key')).toBe(words);
});

test('what has a plural of its own is counted with it', () => {
	expect(count(2, 'policy', 'policies')).toBe('2 policies');
	expect(count(1, 'policy', 'policies')).toBe('1 policy');
});

test.each([
	[[], ''],
	[['users'], 'users'],
	[['users', 'groups'], 'users and groups'],
	[['users', 'groups', 'roles'], 'users, groups and roles']
])('%j are listed as %j', (words, sentence) => {
	expect(listed(words)).toBe(sentence);
});

test('words with commas of their own are set off by one more', () => {
	expect(listed(['eight letters', 'one of these: a, b'], ', and')).toBe(
		'eight letters, and one of these: a, b'
	);
});

test('a sentence begins with a capital and goes on without', () => {
	expect(capitalised('root user')).toBe('Root user');
	expect(uncapitalised('Created the user jun')).toBe('created the user jun');
	expect(capitalised('')).toBe('');
});
