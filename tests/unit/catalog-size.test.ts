import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';

const data = new URL('../../src/lib/catalog/data/', import.meta.url);

/** In kB of brotli at a quick setting: at the one that pages are served with they are smaller still. */
function kB(name: string): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
	return brotliCompressSync(readFileSync(new URL(name, data)), { params }).length / 1000;
}

const services = readdirSync(new URL('services/', data)).map((name) => `services/${name}`);

test('the whole catalogue takes at most 350 kB', () => {
	const policies = ['core', 'long', 'further'].map((name) => `managed-policies-${name}.json`);
	const sizes = ['index.json', ...services, ...policies].map(kB);
	expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(350);
});

test.each([
	['index.json', 8],
	// Every account brings these along.
	['managed-policies-core.json', 12],
	// One that many accounts bring along is in it.
	['managed-policies-long.json', 28],
	['services/common.json', 20]
])('%s takes at most %i kB', (name, most) => {
	expect(kB(name)).toBeLessThanOrEqual(most);
});

test('no file of services is a large load', () => {
	expect(services.filter((name) => kB(name) > 20)).toEqual([]);
});
