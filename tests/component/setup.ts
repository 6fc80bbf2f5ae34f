import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';

/*
 * Files share their modules, and so one page. What the one before has drawn is taken away: the library does
 * so by itself in the first file only.
 */
beforeEach(() => {
	cleanup();
	localStorage.clear();
	history.replaceState(null, '', '#');
});
