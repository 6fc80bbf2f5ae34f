/**
 * Keeps an error in sight, with the button of its form: when it appears, and when the pane gets
 * lower because something is told below it. An error of a field comes with its field, which lies above
 * it. Without an error, what has focus. A Svelte attachment.
 */
export function keepInSight(pane: HTMLElement) {
	let height = pane.clientHeight;

	function show(target: Element | null) {
		if (!target) return;
		const send = target.closest('form')?.querySelector('[type="submit"]');
		send?.scrollIntoView({ block: 'nearest' });
		(target.closest('.field') ?? target).scrollIntoView({ block: 'nearest' });
	}

	function shrunk() {
		const before = height;
		height = pane.clientHeight;
		if (height >= before) return;
		const { activeElement } = document;
		const focused = pane.contains(activeElement) && activeElement?.matches('input, button, select');
		show(pane.querySelector('form [role="alert"]') ?? (focused ? activeElement : null));
	}

	const appeared = new MutationObserver((changes) => {
		const isNew = changes.some(({ addedNodes }) =>
			[...addedNodes].some(
				(node) =>
					node instanceof Element &&
					(node.matches('[role="alert"]') || node.querySelector('[role="alert"]'))
			)
		);
		if (isNew) show(pane.querySelector('form [role="alert"]'));
	});
	const resized = new ResizeObserver(shrunk);
	appeared.observe(pane, { childList: true, subtree: true });
	resized.observe(pane);
	return () => {
		appeared.disconnect();
		resized.disconnect();
	};
}
