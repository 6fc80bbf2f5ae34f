import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchText } from './search-text.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

function typing(isLong: boolean) {
	const searched: string[] = [];
	const search: SearchText = new SearchText(() => searched.push(search.searched));
	return { search, searched, type: (text: string) => search.type(text, isLong) };
}

test('a short list is searched with every letter', () => {
	const { searched, type } = typing(false);
	type('w');
	type('wa');
	expect(searched).toEqual(['w', 'wa']);
});

test('a long list is searched once nothing more is typed, and the letters stand there at once', () => {
	const { search, searched, type } = typing(true);
	type('w');
	vi.advanceTimersByTime(150);
	type('wa');
	expect(search.typed).toBe('wa');
	vi.advanceTimersByTime(150);
	expect(searched).toEqual([]);
	vi.advanceTimersByTime(50);
	expect(searched).toEqual(['wa']);
});

test('a list that is left is not searched any more', () => {
	const { search, searched, type } = typing(true);
	type('w');
	search.stop();
	vi.advanceTimersByTime(1000);
	expect(searched).toEqual([]);
});
