import { describe, expect, test } from 'vitest';
import { isWithin, parseCidr } from './ip';

describe('a block of addresses', () => {
	test.each([
		['203.0.113.0/24', 4, 24, 0xcb007100n, 0xcb0071ffn],
		['203.0.113.7', 4, 32, 0xcb007107n, 0xcb007107n],
		['0.0.0.0/0', 4, 0, 0n, 0xffffffffn],
		['::/0', 6, 0, 0n, (1n << 128n) - 1n],
		['2001:db8::/32', 6, 32, 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
		['2001:DB8::1', 6, 128, (0x20010db8n << 96n) | 1n, (0x20010db8n << 96n) | 1n],
		['::ffff:203.0.113.7', 6, 128, 0xffffcb007107n, 0xffffcb007107n],
		[
			'1:2:3:4:5:6:7:8',
			6,
			128,
			0x00010002000300040005000600070008n,
			0x00010002000300040005000600070008n
		]
	])('%s', (text, family, prefix, first, last) => {
		expect(parseCidr(text)).toEqual({ family, prefix, first, last, loose: false });
	});

	test.each(['10.0.0.1/8', '2001:db8::1/64'])('%s has bits behind its prefix', (text) => {
		expect(parseCidr(text)?.loose).toBe(true);
	});

	test.each([
		'',
		'*',
		'203.0.113',
		'203.0.113.256',
		'203.0.113.0/33',
		'203.0.113.0/',
		'203.0.113.0/24/8',
		'1.2.3.4.5',
		'2001:db8',
		'1::2::3',
		'1:2:3:4:5:6:7:8::',
		':1:2:3:4:5:6:7:8',
		'2001:db8::/129',
		'::1.2.3.4:5',
		'12345::'
	])('%s is none', (text) => {
		expect(parseCidr(text)).toBeUndefined();
	});

	test.each([
		['203.0.113.7', '203.0.113.0/24', true],
		['203.0.114.7', '203.0.113.0/24', false],
		['203.0.0.0/16', '203.0.113.0/24', false],
		['::cb00:7107', '0.0.0.0/0', false]
	])('%s within %s: %s', (inner, outer, within) => {
		const [a, b] = [parseCidr(inner), parseCidr(outer)];
		expect(a && b && isWithin(a, b)).toBe(within);
	});
});
