import { EditorView } from '@codemirror/view';

/**
 * Text typed over a selection is put in here, not by the browser: Chromium would carry the colour
 * of what was selected over in a style attribute, which the page's policy forbids.
 */
export const replaceSelection = EditorView.domEventHandlers({
	beforeinput(event, view) {
		const { from, to, empty } = view.state.selection.main;
		const { inputType, data } = event;
		if (empty || view.composing || data === null || inputType !== 'insertText') return false;
		const insert = () =>
			view.state.update(view.state.replaceSelection(data), {
				userEvent: 'input.type',
				scrollIntoView: true
			});
		const handled = view.state
			.facet(EditorView.inputHandler)
			.some((handle) => handle(view, from, to, data, insert));
		if (!handled) view.dispatch(insert());
		event.preventDefault();
		return true;
	}
});
