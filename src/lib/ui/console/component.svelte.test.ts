import { expect, test } from 'vitest';
import NotFound from './NotFound.svelte';
import { here, later } from './component.svelte';

test('a component that is here need not be loaded, and stays when it is', async () => {
	const component = here(NotFound);
	expect(component.loaded).toBe(NotFound);
	await component.load();
	expect(component).toMatchObject({ loaded: NotFound, isMissing: false });
});

test('a component that comes later is nothing until it is there, and is asked for once', async () => {
	let asked = 0;
	const component = later(async () => {
		asked += 1;
		return { default: NotFound };
	});
	expect(component.loaded).toBeUndefined();
	void component.load();
	await component.load();
	expect(component).toMatchObject({ loaded: NotFound, isMissing: false });
	expect(asked).toBe(1);
});

test('a component that cannot be loaded is said to be missing', async () => {
	const component = later<Record<string, never>>(() => Promise.reject(new Error('no connection')));
	await component.load();
	expect(component).toMatchObject({ loaded: undefined, isMissing: true });
});
