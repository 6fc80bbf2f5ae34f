import { indentWithTab } from '@codemirror/commands';
import { EditorView, keymap } from '@codemirror/view';

/**
 * Tab walks through the page until somebody writes here; from then on it indents. Escape gives it
 * back to the page, so nobody is caught.
 */
export const tabKey = [
	keymap.of([indentWithTab]),
	EditorView.domEventObservers({
		focus: (_, view) => view.setTabFocusMode(true),
		click: (_, view) => view.setTabFocusMode(false),
		keydown({ key }, view) {
			if (key === 'Escape') view.setTabFocusMode(true);
		}
	}),
	EditorView.updateListener.of(({ view, transactions }) => {
		if (transactions.some((each) => each.isUserEvent('input'))) view.setTabFocusMode(false);
	})
];
