import { expect, test } from 'vitest';
import { fixed, on, table } from './validate.fixture';

const from = (...ranges: string[]) => on('IpAddress', 'aws:SourceIp', ranges);
const notFrom = (...ranges: string[]) => on('NotIpAddress', 'aws:SourceIp', ranges);

table('TYPE_MISMATCH_IP_RANGE', {
	has: [
		['a wildcard stands for a range', from('203.0.113.*')],
		['a number is too large', from('203.0.113.256')],
		['a prefix is too long', from('203.0.113.0/33')],
		['it is a name', on('NotIpAddress', 'aws:VpcSourceIp', 'office.marlow-maps.example')]
	],
	hasNot: [
		['it is an address', from('203.0.113.7')],
		['it is a range', from('203.0.113.0/24')],
		['it is a range of IPv6', from('2001:db8::/32')],
		['the key is compared as text', on('StringLike', 'aws:SourceIp', '203.0.113.*')]
	]
});

table('IMPROVE_IP_RANGE', {
	has: [
		['bits are set behind the prefix', from('203.0.113.7/24')],
		['the range is of IPv6', from('2001:db8::1/32')]
	],
	hasNot: [
		['none are', from('203.0.113.0/24')],
		['it is one address', from('203.0.113.7/32')]
	]
});

table('PRIVATE_IP_ADDRESS', {
	has: [
		['a caller’s address is private', from('10.1.2.3')],
		['all ranges are private', from('192.168.0.0/16', '172.16.4.0/24', 'fd00::/8')]
	],
	hasNot: [
		['one is public', from('10.1.2.3', '203.0.113.7')],
		['a range only begins as a private one does', from('172.32.0.0/16')],
		['a range holds more than private addresses', from('10.0.0.0/7')],
		['the address is one within a VPC', on('IpAddress', 'aws:VpcSourceIp', '10.1.2.3')],
		['private addresses are shut out', notFrom('10.1.2.3')]
	]
});

table('PRIVATE_NOT_IP_ADDRESS', {
	has: [['only private ranges are shut out', notFrom('10.0.0.0/8', '192.168.1.1')]],
	hasNot: [
		['one is public', notFrom('10.0.0.0/8', '203.0.113.7')],
		['they are let in', from('10.0.0.0/8')]
	]
});

table('PRIVATE_IP_ADDRESS_SUBSET', {
	has: [['one of two is private', from('10.0.0.0/8', '203.0.113.0/24')]],
	hasNot: [
		['all are public', from('203.0.113.0/24', '198.51.100.7')],
		['all are private', from('10.0.0.0/8')]
	]
});

table('PRIVATE_NOT_IP_ADDRESS_SUBSET', {
	has: [['one of two is private', notFrom('10.0.0.0/8', '203.0.113.0/24')]],
	hasNot: [
		['all are public', notFrom('203.0.113.0/24')],
		['all are private', notFrom('10.0.0.0/8')]
	]
});

test.each([
	['203.0.113.7/24', '203.0.113.0/24'],
	['2001:db8::1/32', '2001:db8::/32'],
	['2001:DB8:10:0:0:5::/64', '2001:db8:10::/64'],
	['::1/64', '::/64'],
	['10:0:0:2:0:0:0:9/112', '10:0:0:2::/112'],
	['1:2:3:4:5:6:7:8/127', '1:2:3:4:5:6:7:8/127']
])('%s is written as its network %s', (range, network) => {
	if (range === network) return;
	expect(JSON.parse(fixed('IMPROVE_IP_RANGE', from(range)))).toEqual(from(network));
});
