import { afterEach, expect, test, vi } from 'vitest';
import { Services } from './catalog.svelte';

afterEach(() => {
	vi.unstubAllGlobals();
});

test('a service is known once it has been loaded', async () => {
	const services = new Services();
	expect(services.catalog).toBeUndefined();
	await services.load();
	expect(services.catalog?.nameOf('s3')).toBe('Amazon S3');
	expect(services.catalog?.service('s3')).toBeUndefined();
	await services.load(['s3']);
	expect(services.catalog?.service('s3')?.action('getobject')?.name).toBe('GetObject');
	expect(services.failure).toBeUndefined();
});

test('what could not be loaded is said, and loaded when asked for again', async () => {
	const services = new Services();
	vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
	await services.load(['s3']);
	expect(services.catalog).toBeUndefined();
	expect(services.failure?.message).toContain('the server answered 503');

	vi.unstubAllGlobals();
	await services.load(['s3']);
	expect(services.failure).toBeUndefined();
	expect(services.catalog?.service('s3')).toBeDefined();
});

test('the managed policies of AWS’s own roles are there when asked for', async () => {
	const services = new Services();
	expect(services.furtherPolicies).toEqual([]);
	await services.loadFurtherPolicies();
	expect(services.furtherPolicies.map(({ name }) => name)).toContain('AWSSupportServiceRolePolicy');
});
