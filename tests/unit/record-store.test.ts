import { expect, test } from 'vitest';
import svelteConfig from '../../svelte.config.js';
import { recordStore } from '../../scripts/record-store.mjs';

test('unless it is asked for, the build names no record store and no other origin', () => {
	expect(recordStore({})).toBeUndefined();
	expect(recordStore({ LEASTWISE_LRS: '' })).toBeUndefined();
	expect(svelteConfig.kit?.csp?.directives?.['connect-src']).toEqual(['self']);
});

test('a store is named by its origin', () => {
	expect(
		recordStore({ LEASTWISE_LRS: 'https://lrs.example.org/xapi', LEASTWISE_LRS_KEY: 'a:b' })
	).toEqual({
		address: 'https://lrs.example.org/xapi',
		origin: 'https://lrs.example.org',
		key: 'a:b'
	});
});

test.each([
	'lrs.example.org',
	'http://lrs.example.org/',
	'https://a:b@lrs.example.org/',
	'https://x.org; script-src *'
])('%s is refused when the site is built', (address) =>
	expect(() => recordStore({ LEASTWISE_LRS: address })).toThrow('LEASTWISE_LRS')
);
