import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf, locate } from './anchor';

const text = 'A group is no identity.\n\tA group cannot sign in. A  group has members.';
const most = { quote: 1000, before: 40 };

const shown = (within: string, quote: string, before = '') => {
	const place = locate(within, quote, before);
	return place && within.slice(place.from, place.to);
};

test('the same words are told apart by what stands before them', () => {
	expect(locate(text, 'A group', '')?.from).toBe(0);
	expect(locate(text, 'A group', 'is no identity. ')?.from).toBe(text.indexOf('A group cannot'));
	expect(shown(text, 'A group', 'cannot sign in. ')).toBe('A  group');
});

test('words are found where what stands before them was rewritten', () => {
	expect(shown(text, 'cannot sign in', 'A user group ')).toBe('cannot sign in');
});

test('words that are gone are not found, nor none', () => {
	expect(locate(text, 'A group can sign in', '')).toBeUndefined();
	expect(locate(text, ' ', 'A group')).toBeUndefined();
});

test('whatever is chosen is found again where it stood', () => {
	const words = fc.array(fc.constantFrom('group', 'user', ' ', '\n', '  ', 'no', '.'), {
		minLength: 1,
		maxLength: 30
	});
	fc.assert(
		fc.property(words, fc.nat(200), fc.nat(200), (parts, a, b) => {
			const whole = parts.join('');
			const [from, to] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
			const chosen = whole.slice(from, to);
			fc.pre(chosen.trim() !== '');
			const { quote, before } = anchorOf(whole, { from: from ?? 0, to: to ?? 0 }, most);
			const found = locate(whole, quote, before);
			const plain = (each: string) => each.replace(/\s+/g, ' ').trim();
			expect(found).toBeDefined();
			expect(plain(whole.slice(found?.from, found?.to))).toBe(plain(chosen));
		})
	);
});
