import { beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';

/*
 * Files share their modules, and so one page. What the one before has drawn or put into the page is taken
 * away: the library does so by itself in the first file only, and only for what it has drawn.
 */
beforeEach(() => {
	cleanup();
	document.body.replaceChildren();
	localStorage.clear();
	sessionStorage.clear();
	history.replaceState(null, '', '#');
});
