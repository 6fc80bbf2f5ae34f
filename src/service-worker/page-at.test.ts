import { expect, test } from 'vitest';
import { pageAt } from './page-at';

const kept = new Set(['/', '/scenarios/', '/icon.svg']);

test.each([
	['/', '/'],
	['/index.html', '/'],
	['/scenarios/', '/scenarios/'],
	['/scenarios', '/scenarios/'],
	['/scenarios/index.html', '/scenarios/'],
	['/scenarios.html', '/scenarios/'],
	['/icon.svg', '/icon.svg'],
	['/nowhere', undefined],
	['/scenarios/nowhere/', undefined]
])('%s opens %s', (address, page) => {
	expect(pageAt(address, kept)).toBe(page);
});
