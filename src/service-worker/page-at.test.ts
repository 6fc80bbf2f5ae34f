import { expect, test } from 'vitest';
import { isMadeByScripts, pageAt } from './page-at';

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

test.each([
	['/beliefs/groups-nest/', true],
	['/base/beliefs/groups-nest/', true],
	['/beliefs/', false],
	['/beliefs/test/', false],
	['/scenarios/', false]
])('whether scripts make %s: %s', (path, made) => {
	expect(isMadeByScripts(path)).toBe(made);
});
