import { afterEach, expect, test, vi } from 'vitest';
import { Theme } from './theme.svelte';

const shown = () => document.documentElement.dataset.theme;

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.removeItem('theme');
	delete document.documentElement.dataset.theme;
});

test('a chosen theme is shown and remembered', () => {
	new Theme().choice = 'dark';
	expect(shown()).toBe('dark');

	const later = new Theme();
	later.recall();
	expect(later.choice).toBe('dark');
});

test('going back to the system leaves nothing behind', () => {
	const theme = new Theme();
	theme.choice = 'light';
	theme.choice = 'system';
	expect(shown()).toBeUndefined();
	expect(localStorage.getItem('theme')).toBeNull();
});

test('what another tab chooses is followed', () => {
	const theme = new Theme();
	localStorage.setItem('theme', 'dark');
	theme.follow(new StorageEvent('storage', { key: 'theme' }));
	expect(theme.choice).toBe('dark');
	expect(shown()).toBe('dark');
});

test('where storage is refused, the choice still shows', () => {
	const refuse = () => {
		throw new DOMException('refused', 'SecurityError');
	};
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);

	const theme = new Theme();
	theme.recall();
	theme.choice = 'dark';
	expect(shown()).toBe('dark');
});
