export type Shortcut = 'undo' | 'redo' | 'nextPane' | 'previousPane';

/** What a key means for the whole page. A field keeps its own undo. */
export function shortcut(event: KeyboardEvent): Shortcut | undefined {
	if (event.defaultPrevented || event.altKey || document.querySelector('dialog[open]')) {
		return undefined;
	}
	if (event.key === 'F6') return event.shiftKey ? 'previousPane' : 'nextPane';
	if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return undefined;
	if (isTyping(event.target)) return undefined;
	return event.shiftKey ? 'redo' : 'undo';
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches(
			'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable]'
		)
	);
}
