import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'leastwise-serve-'));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(folder, 'about'));
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, '404.html'), 'not here');
	writeFileSync(join(folder, 'about/index.html'), 'about');
	writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
	writeFileSync(join(folder, 'service-worker.js'), '');
	writeFileSync(join(folder, '_app/immutable/a.js'), '');
	site = await serve({ port: 0, folder });
});

afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, site.address));

test.each(['/about/', '/about'])('%s opens the page', async (path) => {
	expect(await (await get(path)).text()).toBe('about');
});

test('an unknown address gets the page that says so, with status 404', async () => {
	const response = await get('/nowhere');
	expect(response.status).toBe(404);
	expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
	expect(await response.text()).toBe('not here');
});

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])(
	'%s does not leave the folder',
	async (path) => {
		expect((await get(path)).status).toBe(404);
	}
);

test.each([
	['/', 'no-cache'],
	['/service-worker.js', 'no-cache'],
	['/_app/immutable/a.js', 'public, max-age=31536000, immutable']
])('%s is cached as %s', async (path, expected) => {
	expect((await get(path)).headers.get('cache-control')).toBe(expected);
});

test('the manifest has the type that browsers expect', async () => {
	const { headers } = await get('/manifest.webmanifest');
	expect(headers.get('content-type')).toBe('application/manifest+json');
});

describe('what cannot be served is said in a sentence', () => {
	test('when the port is taken', async () => {
		const port = Number(new URL(site.address).port);
		await expect(serve({ port, folder })).rejects.toThrow(`Port ${port} is taken.`);
	});

	test('when nothing is built', async () => {
		await expect(serve({ port: 0, folder: '/nowhere' })).rejects.toThrow(
			'There is no site in /nowhere. Make it with "npm run build".'
		);
	});
});

test('without a port, the next free one is taken', async () => {
	const first = await serve({ folder });
	const second = await serve({ folder });
	expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(first.address).port));
	await first.close();
	await second.close();
});
