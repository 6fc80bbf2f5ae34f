import { on } from 'svelte/events';

const gap = 6;
const edge = 8;

/**
 * Shows a popover under its anchor, or over it where there is no room, within the window, and keeps
 * it there while pages and panes scroll. Gives back what ends that.
 */
export function beside(
	note: HTMLElement,
	anchor: Pick<Element, 'getBoundingClientRect' | 'getClientRects'>
): () => void {
	note.showPopover();
	const place = () => {
		// A word may run over two lines; the note stands by the first.
		const word = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
		const { width, height } = note.getBoundingClientRect();
		const { clientWidth, clientHeight } = document.documentElement;
		const below = anchor.getBoundingClientRect().bottom + gap;
		const above = word.top - gap - height;
		const fits = below + height + edge <= clientHeight || above < edge;
		const left = Math.max(edge, Math.min(word.left, clientWidth - width - edge));
		note.style.setProperty('left', `${left}px`);
		note.style.setProperty('top', `${fits ? below : above}px`);
	};
	place();
	const stop = [
		on(window, 'scroll', place, { capture: true, passive: true }),
		on(window, 'resize', place)
	];
	return () => stop.forEach((each) => each());
}
