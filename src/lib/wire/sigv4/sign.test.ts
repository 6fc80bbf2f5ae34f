import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { signatureOf } from './sign';

/* The examples of AWS's Signature Version 4 test suite: one key, one moment, one service. */

const signing = {
	secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
	date: '20150830T123600Z',
	scope: {
		date: '20150830',
		region: 'us-east-1',
		service: 'service',
		terminator: 'aws4_request'
	}
};

const everywhere: readonly (readonly [string, string])[] = [
	['Host', 'example.amazonaws.com'],
	['X-Amz-Date', '20150830T123600Z']
];

interface Example {
	readonly method?: string;
	readonly target?: string;
	readonly headers?: readonly (readonly [string, string])[];
	readonly body?: string;
}

function sign({ method = 'GET', target = '/', headers = [], body = '' }: Example): string {
	const all = [...everywhere, ...headers];
	const signedHeaders = [...new Set(all.map(([name]) => name.toLowerCase()))].sort();
	const request = { method, target, headers: all, body: utf8ToBytes(body) };
	return signatureOf(request, { ...signing, signedHeaders });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const formType = 'application/x-www-form-urlencoded';

test.each<[string, Example, string]>([
	['get-vanilla', {}, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
	[
		'get-vanilla-query-order-key-case',
		{ target: '/?Param2=value2&Param1=value1' },
		'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'
	],
	[
		'get-vanilla-empty-query-key',
		{ target: '/?Param1=value1' },
		'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb'
	],
	[
		'get-unreserved',
		{ target: `/-._~0123456789${alphabet}${alphabet.toLowerCase()}` },
		'07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f'
	],
	[
		'get-utf8',
		{ target: '/\u1234' },
		'8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85'
	],
	[
		'get-space',
		{ target: '/example space/' },
		'652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741'
	],
	[
		'get-slashes',
		{ target: '//example//' },
		'9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84'
	],
	[
		'get-relative',
		{ target: '/example/..' },
		'5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'
	],
	[
		'get-header-value-trim',
		{
			headers: [
				['My-Header1', ' value1'],
				['My-Header2', ' "a   b   c"']
			]
		},
		'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736'
	],
	[
		'get-header-key-duplicate',
		{
			headers: [
				['My-Header1', 'value2'],
				['My-Header1', 'value2'],
				['My-Header1', 'value1']
			]
		},
		'c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea'
	],
	[
		'post-vanilla',
		{ method: 'POST' },
		'5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'
	],
	[
		'post-x-www-form-urlencoded',
		{ method: 'POST', headers: [['Content-Type', formType]], body: 'Param1=value1' },
		'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a'
	],
	[
		'post-x-www-form-urlencoded-parameters',
		{
			method: 'POST',
			headers: [['Content-Type', `${formType}; charset=utf8`]],
			body: 'Param1=value1'
		},
		'1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe'
	]
])('%s', (_, example, signature) => {
	expect(sign(example)).toBe(signature);
});
