import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * A quote that is typed inside a string ends it, so it brings no second one. Stands before
 * `closeBrackets`, which pairs quotes by a syntax tree that an unclosed string confuses.
 */
export const closingQuote: Extension = EditorView.inputHandler.of(
	(view, from, to, text, insert) => {
		if (text !== '"' || from !== to || view.state.selection.ranges.length > 1) return false;
		const line = view.state.doc.lineAt(from);
		const at = from - line.from;
		if (line.text[at] === '"' || !endsInString(line.text.slice(0, at))) return false;
		view.dispatch(insert());
		return true;
	}
);

/** Whether a string is open at the end of a line's beginning: strings of JSON end in their line. */
export function endsInString(before: string): boolean {
	let open = false;
	for (let at = 0; at < before.length; at++) {
		if (open && before[at] === '\\') at++;
		else if (before[at] === '"') open = !open;
	}
	return open;
}
