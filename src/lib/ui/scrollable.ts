import type { Attachment } from 'svelte/attachments';

/**
 * Makes a region that is larger than its place a stop of the keyboard, so that arrow keys scroll it. One that
 * fits is none: there would be nothing to do in it.
 */
export const scrollable: Attachment<HTMLElement> = (region) => {
	const look = () => {
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = region;
		if (scrollWidth > clientWidth || scrollHeight > clientHeight) region.tabIndex = 0;
		// Whoever is in it stays in it.
		else if (document.activeElement !== region) region.removeAttribute('tabindex');
	};
	const watch = new ResizeObserver(look);
	for (const each of [region, ...region.children]) watch.observe(each);
	return () => watch.disconnect();
};
