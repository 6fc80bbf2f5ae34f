/**
 * Keeps the focus when what had it goes away, as a row that is deleted or a form that is closed: it
 * goes to the heading of the section around it, or else to the page's title. A Svelte attachment.
 */
export function keepFocus(pane: HTMLElement) {
	let focused: Element | undefined;
	let section: Element | undefined;

	function remember({ target }: FocusEvent) {
		if (!(target instanceof Element)) return;
		focused = target;
		// A dialog is an interlude: afterwards one is back where it was opened.
		if (!target.closest('dialog')) section = target.closest('section') ?? undefined;
	}

	function rescue() {
		const { activeElement } = document;
		const lost = activeElement === null || activeElement === document.body;
		if (!lost || !focused || focused.isConnected) return;
		const heading =
			(section?.isConnected && section.querySelector('h2')) || pane.querySelector('h1');
		if (!heading) return;
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
	}

	const observer = new MutationObserver(rescue);
	observer.observe(pane, { childList: true, subtree: true });
	pane.addEventListener('focusin', remember);
	return () => {
		observer.disconnect();
		pane.removeEventListener('focusin', remember);
	};
}
